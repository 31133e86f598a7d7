package io.gapwise.service.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.Routes;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Scope;
import io.gapwise.service.credentials.BadCredentials.Attempt;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Every route there is, asked with every credential that must not let anybody in, and with those that reach so far. */
class AccessMatrixTest {

    private static final String SECRET = "Merger nobody may know of";

    /** The routes that anybody may ask, and what they answer; what they show is the same for everybody. */
    private static final Map<String, Set<Integer>> OPEN = Map.ofEntries(
            Map.entry("GET /calendar/{token}.ics", Set.of(404)),
            Map.entry("GET /codes", Set.of(200)),
            Map.entry("GET /codes/{code}", Set.of(200)),
            Map.entry("GET /docs", Set.of(200)),
            Map.entry("GET /docs/{page}", Set.of(404)),
            Map.entry("GET /docs/reference", Set.of(302)),
            // What has no open invitation behind it shows one page, and whoever sends without end is told to wait.
            Map.entry("GET /voices/{token}", Set.of(404, 429)),
            Map.entry("POST /voices/{token}", Set.of(404, 429)),
            Map.entry("GET /voices/{token}/thanks", Set.of(200)),
            Map.entry("GET /at-work/{token}", Set.of(404, 429)),
            Map.entry("POST /at-work/{token}", Set.of(404, 429)),
            Map.entry("GET /at-work/{token}/thanks", Set.of(200)),
            Map.entry("GET /choose/{token}", Set.of(404, 429)),
            Map.entry("POST /choose/{token}", Set.of(404, 429)),
            Map.entry("GET /choose/{token}/thanks", Set.of(200)),
            // What is offered is the same for everybody, as the specification asks.
            Map.entry("GET /xapi/about", Set.of(200)),
            Map.entry("GET /login", Set.of(200)),
            // There is no name and no password, and after ten times it is enough.
            Map.entry("POST /login", Set.of(403, 429)),
            Map.entry("POST /logout", Set.of(303)),
            Map.entry("GET /v3/api-docs", Set.of(200)),
            // There is no provider, and the last one is only reached where another page is refused.
            Map.entry("GET /login/provider", Set.of(404)),
            Map.entry("GET /login/provider/back", Set.of(404)),
            Map.entry("GET /login/not-allowed", Set.of(404)),
            Map.entry("POST /login/not-allowed", Set.of(404)));

    /** What pages need to take a form. */
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    private static Path folder;

    private static ServiceUnderTest service;
    private static Map<String, Attempt> attempts;
    private static Set<String> routes;
    private static String own;
    private static String foreign;
    private static String unknown;
    private static String cookie;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        BadCredentials bad = new BadCredentials();
        service =
                ServiceUnderTest.on(folder.resolve("data"), bad.settings(folder).toArray(String[]::new));
        attempts = bad.all(service);
        routes = Routes.of(service).stream()
                .filter(route -> !route.endsWith(" /error"))
                .collect(Collectors.toSet());
        own = stored("alfa");
        foreign = stored("beta");
        unknown = UUID.randomUUID().toString();
        HttpResponse<String> form = ask("GET /upload", "", key("alfa", EnumSet.allOf(Scope.class)));
        cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        Matcher found = TOKEN.matcher(form.body());
        assertThat(found.find()).isTrue();
        token = found.group(1);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void letsNobodyInAndTellsNobodyWhatThereIs() {
        assertThat(routes).hasSizeGreaterThan(60);
        assertThat(attempts).hasSizeGreaterThan(15);
        for (String route : routes) {
            attempts.forEach((name, attempt) -> {
                HttpResponse<String> answer = ask(route, own, attempt);
                if (OPEN.containsKey(route) && !attempt.sent()) {
                    assertThat(answer.statusCode()).as(route + ", " + name).isIn(OPEN.get(route));
                    return;
                }
                assertRefused(route + ", " + name, route, answer);
                if (route.contains("{")) {
                    HttpResponse<String> other = ask(route, foreign, attempt);
                    assertThat(other.statusCode()).as(route + ", " + name).isEqualTo(answer.statusCode());
                    assertThat(bare(other, foreign)).as(route + ", " + name).isEqualTo(bare(answer, own));
                }
            });
        }
    }

    /** A route is reached with one scope, and with all the others together it is not. */
    @Test
    void reachesEachRouteWithTheOneScopeThatItNeeds() {
        Map<Scope, Attempt> alone = new EnumMap<>(Scope.class);
        Map<Scope, Attempt> allOthers = new EnumMap<>(Scope.class);
        for (Scope scope : Scope.values()) {
            alone.put(scope, key("gamma", EnumSet.of(scope)));
            allOthers.put(scope, key("gamma", EnumSet.complementOf(EnumSet.of(scope))));
        }
        for (String route : routes) {
            if (OPEN.containsKey(route)) {
                continue;
            }
            List<Scope> reaching = alone.entrySet().stream()
                    .filter(each -> !isForbidden(route, each.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(reaching).as(route).hasSize(1);
            assertThat(isForbidden(route, allOthers.get(reaching.get(0))))
                    .as(route + " with all scopes but " + reaching)
                    .isTrue();
        }
    }

    /** Controllers see an address decoded, so it has to need the same scope however a client writes it. */
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html, application/json"})
    void reachesNoRouteOfProgramsByAnotherSpelling(String accepted) {
        Attempt nobody = attempts.get("none");
        Map<Scope, Attempt> allOthers = new EnumMap<>(Scope.class);
        for (Scope scope : Scope.values()) {
            allOthers.put(scope, key("gamma", EnumSet.complementOf(EnumSet.of(scope))));
        }
        int spelled = 0;
        for (String route : routes) {
            if (!isOfApi(route) || OPEN.containsKey(route)) {
                continue;
            }
            String path = route.substring(route.indexOf(' ') + 1);
            Scope needed = RouteScopes.ofProgram(HttpMethod.valueOf(route.substring(0, route.indexOf(' '))), path)
                    .orElseThrow();
            for (String other : spellings(path)) {
                String asked = route.replace(path, other);
                assertThat(ask(asked, own, nobody, accepted).statusCode())
                        .as(asked)
                        .isEqualTo(401);
                assertThat(ask(asked, own, allOthers.get(needed), accepted).statusCode())
                        .as(asked + " without " + needed)
                        .isEqualTo(403);
                spelled++;
            }
        }
        assertThat(spelled).isGreaterThan(40);
    }

    /** Returns a path with one of its characters written as a number, in its first part and in its last. */
    private static List<String> spellings(String path) {
        int last = path.replaceAll("/\\{[^/]*$", "").lastIndexOf('/') + 1;
        return Stream.of(1, last)
                .map(at -> path.substring(0, at) + "%%%02x".formatted((int) path.charAt(at)) + path.substring(at + 1))
                .toList();
    }

    @Test
    void showsNoTenantWhatAnotherHas() {
        Attempt beta = key("beta", EnumSet.allOf(Scope.class));
        for (String route : routes) {
            if (!route.contains("{") || route.matches(".*\\{(chart|code|version)}.*|.*/thanks")) {
                continue;
            }
            HttpResponse<String> answer = ask(route, own, beta);
            HttpResponse<String> never = ask(route, unknown, beta);
            assertThat(answer.statusCode())
                    .as(route)
                    .isEqualTo(never.statusCode())
                    .isBetween(300, 499);
            assertThat(bare(answer, own)).as(route).isEqualTo(bare(never, unknown));
        }
        assertThat(ask(
                                "GET " + ServiceUnderTest.RECOMMENDATIONS + "/{id}",
                                own,
                                key("alfa", EnumSet.of(Scope.CASES_READ)))
                        .body())
                .contains(own);
    }

    /** What the description says is what a caller without any scope is told. */
    @Test
    void describesForEachOperationTheScopeThatIsDemanded() {
        Attempt nothing = key("alfa", EnumSet.noneOf(Scope.class));
        JsonNode paths = ServiceUnderTest.JSON
                .readTree(ask("GET /v3/api-docs", "", key("alfa", EnumSet.of(Scope.RULES_READ)))
                        .body())
                .get("paths");
        int described = 0;
        for (String path : paths.propertyNames()) {
            for (String method : paths.get(path).propertyNames()) {
                String route = method.toUpperCase(java.util.Locale.ROOT) + " " + path;
                HttpResponse<String> refused = ask(route, unknown, nothing);
                assertThat(refused.statusCode()).as(route).isEqualTo(403);
                assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                        .as(route)
                        .contains("scope=\""
                                + paths.get(path)
                                        .get(method)
                                        .at("/security/0/bearer/0")
                                        .asString("nothing") + "\"");
                assertThat(paths.get(path).get(method).get("security"))
                        .as(route)
                        .hasSize(1);
                described++;
            }
        }
        assertThat(described).isEqualTo((int)
                routes.stream().filter(route -> route.contains(" /api/")).count());
    }

    @Test
    void tellsAnybodyThatItRunsAndThoseWhoAreLetInWhatIsWrong() {
        for (String path : List.of("/readyz", "/livez", "/actuator/health", "/actuator/health/readiness")) {
            HttpResponse<String> answer = ServiceUnderTest.send(service.to(path).build());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains("UP").doesNotContain("version", "details", "diskFree");
        }
        assertThat(ask("GET /actuator/health", "", key("alfa", EnumSet.of(Scope.OPS)))
                        .body())
                .contains("version", "details");
    }

    /** A page may lead a browser to where one signs in; a program is told plainly. */
    private static void assertRefused(String what, String route, HttpResponse<String> answer) {
        boolean ledToSignIn = !isOfApi(route)
                && answer.statusCode() == 303
                && answer.headers().firstValue("Location").orElse("").matches("(https?://[^/]+)?/login(\\?.*)?");
        if (!ledToSignIn) {
            assertThat(answer.statusCode()).as(what).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).as(what).isPresent();
        }
        assertThat(answer.body()).as(what).doesNotContain(SECRET, own, "Exception", "gapwise.service");
    }

    private static boolean isForbidden(String route, Attempt attempt) {
        int status = ask(route, unknown, attempt).statusCode();
        assertThat(status).as(route).isNotEqualTo(401).isLessThan(500);
        return status == 403;
    }

    private static boolean isOfApi(String route) {
        return route.contains(" /api/")
                || route.contains(" /xapi/")
                || route.contains(" /v3/")
                || route.contains(" /actuator/");
    }

    private static Attempt key(String tenant, Set<Scope> scopes) {
        return Attempt.bearer(BadCredentials.add(service, tenant, scopes, null).written());
    }

    private static String stored(String tenant) {
        HttpRequest request = service.to(ServiceUnderTest.RECOMMENDATIONS)
                .header("Content-Type", "application/json")
                .headers(
                        "Authorization",
                        key(tenant, EnumSet.of(Scope.CASES_WRITE)).headers().get("Authorization"))
                .POST(BodyPublishers.ofString("{\"title\":\"" + SECRET + "\"}"))
                .build();
        return ServiceUnderTest.json(ServiceUnderTest.send(request)).get("id").asString();
    }

    private static HttpResponse<String> ask(String route, String id, Attempt attempt) {
        return ask(route, id, attempt, isOfApi(route) ? "application/json" : "text/html");
    }

    private static HttpResponse<String> ask(String route, String id, Attempt attempt, String accepted) {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1)
                .replace("{code}", "malformed")
                .replace("{chart}", "verdicts")
                .replace("{version}", "0".repeat(64))
                .replaceAll("\\{[^}]+}", id);
        HttpRequest.Builder request = service.to(attempt.query().isEmpty() ? path : path + "?" + attempt.query())
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .header("Accept", accepted)
                .header("Content-Type", isOfApi(route) ? "application/json" : "application/x-www-form-urlencoded");
        String cookies = attempt.headers().getOrDefault("Cookie", "");
        if (!isOfApi(route) && cookie != null) {
            cookies = cookies.isEmpty() ? cookie : cookies + "; " + cookie;
            request.header("X-XSRF-TOKEN", token);
        }
        attempt.headers().forEach((name, value) -> {
            if (!name.equals("Cookie")) {
                request.header(name, value);
            }
        });
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return ServiceUnderTest.send(request.build());
    }

    /** Leaves out what differs from one answer to the next. */
    private static String bare(HttpResponse<String> answer, String id) {
        return answer.body().replace(id, "ID").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
