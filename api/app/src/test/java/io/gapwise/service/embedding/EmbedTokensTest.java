package io.gapwise.service.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.Routes;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Scope;
import io.gapwise.service.credentials.TestKeys;
import io.gapwise.service.settings.TestClock;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A page of another web site gets a token for minutes, which asks, answers one case, and does nothing else. */
class EmbedTokensTest {

    private static final String PORTAL = "https://portal.example.org";
    private static final String MAKE = "/api/v1/embed-tokens";
    private static final String NEXT = "/api/v1/interviews/next";
    private static final String VOCABULARY = "/api/v1/vocabulary";
    private static final String CASE = "{\"title\":\"Late reports\"}";
    private static final String ASKED = "{\"case\":" + CASE + "}";
    private static final Set<Scope> INTERVIEWING = EnumSet.of(Scope.CASES_READ, Scope.CASES_WRITE);

    private static ServiceUnderTest service;
    private static TestClock clock;
    private static String key;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn(
                TestClock.ON,
                "--gapwise.cors.origins=https://named.example.org",
                "--gapwise.limits.embedded.burst=30",
                "--gapwise.limits.embedded.per-second=1");
        clock = service.bean(TestClock.class);
        key = TestKeys.add(service, "alfa", INTERVIEWING);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void today() {
        clock.goTo("2026-02-02");
    }

    @Test
    void asksReadsTheVocabularyAndHasOneCaseAnswered() {
        String token = token("{\"origin\":\"" + PORTAL + "\"}");

        assertThat(send("POST", NEXT, ASKED, token, PORTAL).statusCode()).isEqualTo(200);
        assertThat(send("GET", VOCABULARY, "", token, PORTAL).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = answered(CASE, token);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(as(key, answer.headers().firstValue("Location").orElseThrow())
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> again = answered(CASE, token);
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(code(again)).isEqualTo("embed-token-used-up");
        assertThat(send("POST", NEXT, ASKED, token, PORTAL).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsOnceWhatTheTokenIsAndKeepsOnlyItsHash() {
        HttpResponse<String> made =
                made("{\"origin\":\"" + PORTAL + "\",\"seconds\":60,\"answers\":0,\"reference\":\"HR-1\"}");
        JsonNode json = ServiceUnderTest.json(made);

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(json.get("origin").asString()).isEqualTo(PORTAL);
        assertThat(json.get("reference").asString()).isEqualTo("HR-1");
        assertThat(json.get("answers").asInt()).isZero();
        assertThat(Duration.between(
                        clock.instant(), Instant.parse(json.get("expiresAt").asString())))
                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        String secret = json.get("token").asString();
        assertThat(secret).matches("gwe_[A-Za-z0-9_-]{43}");
        assertThat(service.bean(JdbcClient.class)
                        .sql("select * from embed_token")
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContain(secret.substring(4), "HR-1");
    }

    @Test
    void endsAfterAQuarterOfAnHourUnlessSomethingElseIsSaid() {
        String usual = token("{}");
        String longer = token("{\"seconds\":3600}");

        clock.goTo("2026-02-02", Duration.ofMinutes(14));
        assertThat(asked(usual).statusCode()).isEqualTo(200);
        clock.goTo("2026-02-02", Duration.ofMinutes(16));
        HttpResponse<String> over = send("POST", NEXT, ASKED, usual, PORTAL);
        assertThat(over.statusCode()).isEqualTo(401);
        assertThat(over.headers().firstValue("Access-Control-Allow-Origin"))
                .as("or the page could not tell it from a lost connection")
                .hasValue(PORTAL);
        assertThat(asked(longer).statusCode()).isEqualTo(200);
        clock.goTo("2026-02-02", Duration.ofMinutes(61));
        assertThat(asked(longer).statusCode()).isEqualTo(401);
    }

    /** Every other address there is, with every method that it has. */
    @Test
    void reachesNothingElse() {
        String token = token("{\"seconds\":3600}");
        Set<String> reached = new TreeSet<>();
        for (String route : Routes.of(service)) {
            String method = route.substring(0, route.indexOf(' '));
            String path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{[^}]+}", "x");
            if (path.startsWith("/api/") || path.startsWith("/xapi/") || path.startsWith("/v3/")) {
                if (send(method, path, method.equals("GET") ? "" : "{}", token, null)
                                .statusCode()
                        != 403) {
                    reached.add(route);
                }
            }
        }

        assertThat(reached)
                .containsExactly(
                        "GET /api/v1/vocabulary",
                        // The description is open to everybody, with a token or without.
                        "GET /v3/api-docs",
                        "GET /xapi/about",
                        "POST /api/v1/interviews/next",
                        "POST /api/v1/recommendations");
        assertThat(send("GET", "/cases", "", token, null).statusCode()).isIn(401, 403);
        HttpResponse<String> refused = send("GET", "/api/v1/recommendations", "", token, null);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("GET /api/v1/vocabulary");
        assertThat(send("POST", MAKE, "{}", token, null).statusCode()).isEqualTo(403);
        assertThat(send("GET", "/%61pi/v1/recommendations", "", token, null).statusCode())
                .isEqualTo(403);
    }

    @Test
    void isGoodInPagesOfItsWebSiteOnly() {
        String portals = token("{\"origin\":\"" + PORTAL + "\"}");
        String named = token("{}");

        HttpResponse<String> elsewhere = send("POST", NEXT, ASKED, portals, "https://evil.example");
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(code(elsewhere)).isEqualTo("embed-token-elsewhere");
        assertThat(send("POST", NEXT, ASKED, named, PORTAL).statusCode()).isEqualTo(403);
        assertThat(send("POST", NEXT, ASKED, named, "https://named.example.org").statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsABrowserAskBeforeItCallsFromAnywhere() {
        for (String path : List.of(NEXT, VOCABULARY, ServiceUnderTest.RECOMMENDATIONS)) {
            HttpResponse<String> answer = preflight(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(204);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue(PORTAL);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
            assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
                    .hasValueSatisfying(headers ->
                            assertThat(headers).contains("Authorization").doesNotContain("If-Match"));
        }
        assertThat(preflight(MAKE).statusCode()).isEqualTo(403);
        assertThat(preflight("/api/v1/cases").statusCode()).isEqualTo(403);
        HttpRequest withoutToken = service.to(NEXT)
                .header("Origin", PORTAL)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ASKED))
                .build();
        assertThat(ServiceUnderTest.send(withoutToken).statusCode())
                .as("a key is for programs")
                .isEqualTo(403);
    }

    @Test
    void showsNothingOfAnyTenantAndStoresForItsOwn() {
        String other = TestKeys.add(service, "beta", INTERVIEWING);
        String token = token("{\"answers\":2}");

        JsonNode answer = ServiceUnderTest.json(answered(CASE, token));

        String path = ServiceUnderTest.RECOMMENDATIONS + "/" + answer.get("id").asString();
        assertThat(as(key, path).statusCode()).isEqualTo(200);
        assertThat(as(other, path).statusCode()).isEqualTo(404);
    }

    @Test
    void answersOnlyTheCaseThatItWasMadeFor() {
        String token = token("{\"reference\":\"HR-7\",\"answers\":2}");

        assertThat(code(answered(CASE, token))).isEqualTo("embed-token-other-case");
        assertThat(code(answered("{\"title\":\"Late reports\",\"reference\":\"HR-8\"}", token)))
                .isEqualTo("embed-token-other-case");
        assertThat(answered("{\"title\":\"Late reports\",\"reference\":\"HR-7\"}", token)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void countsAnswersExactlyHoweverManyComeAtOnce() throws Exception {
        String token = token("{\"answers\":3}");
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Integer> statuses = many
                    .invokeAll(Collections.<Callable<Integer>>nCopies(
                            16, () -> answered(CASE, token).statusCode()))
                    .stream()
                    .map(each -> {
                        try {
                            return each.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
            assertThat(statuses).filteredOn(status -> status == 403).hasSize(13);
        } finally {
            many.shutdown();
        }
    }

    /** What is refused, or only tried, uses nothing up; what is sent again with its key is carried out once, also by a new token. */
    @Test
    void usesAnAnswerUpOnlyWhereOneIsStored() {
        String token = token("{}");
        assertThat(answered("{\"title\":\"\"}", token).statusCode()).isEqualTo(400);
        assertThat(send("POST", ServiceUnderTest.RECOMMENDATIONS + "?dryRun=true", CASE, token, null)
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> first = keyed(token);
        HttpResponse<String> again = keyed(token);
        HttpResponse<String> byANewOne = keyed(token("{}"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(byANewOne.body()).isEqualTo(first.body());
        assertThat(keyed(key).body()).as("a key of the portal itself").isNotEqualTo(first.body());
    }

    @Test
    void endsWithTheKeyThatMadeIt() {
        String own = TestKeys.add(service, "alfa", INTERVIEWING);
        String token = ServiceUnderTest.json(make("{}", own)).get("token").asString();
        assertThat(asked(token).statusCode()).isEqualTo(200);

        TestKeys.revoke(service, own);

        assertThat(asked(token).statusCode()).isEqualTo(401);
    }

    @Test
    void doesNoMoreThanTheKeyThatMadeIt() {
        String writer = TestKeys.add(service, "alfa", EnumSet.of(Scope.CASES_WRITE));
        String token = ServiceUnderTest.json(make("{}", writer)).get("token").asString();

        assertThat(asked(token).statusCode()).isEqualTo(200);
        assertThat(send("GET", VOCABULARY, "", token, null).statusCode()).isEqualTo(403);
        String reader = TestKeys.add(service, "alfa", EnumSet.of(Scope.CASES_READ));
        assertThat(make("{}", reader).statusCode()).isEqualTo(403);
    }

    @Test
    void isRecordedUnderTheKeyThatMadeIt() {
        String admin = TestKeys.add(service, "gamma", EnumSet.allOf(Scope.class));
        String token = ServiceUnderTest.json(make("{\"origin\":\"" + PORTAL + "\"}", admin))
                .get("token")
                .asString();
        String id = ServiceUnderTest.json(answered(CASE, token)).get("id").asString();

        JsonNode trail = ServiceUnderTest.json(as(admin, "/api/v1/audit"));

        JsonNode used = trail.get(0);
        JsonNode made = trail.get(1);
        assertThat(made.get("action").asString()).isEqualTo("embed-token-made");
        assertThat(made.get("about").asString()).endsWith(" for " + PORTAL);
        assertThat(used.get("action").asString()).isEqualTo("embed-token-used");
        assertThat(used.get("about").asString())
                .isEqualTo(made.get("about").asString().replace(PORTAL, id));
        assertThat(List.of(made.get("who").asString(), used.get("who").asString()))
                .containsOnly("key:test");
        assertThat(trail.toString()).doesNotContain(token.substring(4));
    }

    @Test
    void asksNoMoreOftenThanAPersonAnswers() {
        String token = token("{}");
        HttpResponse<String> first = send("GET", VOCABULARY, "", token, null);
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"embedded\";q=30;w=30");
        int status = 200;
        for (int i = 0; i < 100 && status != 429; i++) {
            status = send("GET", VOCABULARY, "", token, null).statusCode();
        }

        assertThat(status).isEqualTo(429);
        assertThat(asked(token("{}")).statusCode()).as("another interview").isEqualTo(200);
        assertThat(as(key, VOCABULARY).statusCode()).isEqualTo(200);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        HttpResponse<String> refused = made(
                "{\"origin\":\"https://Portal.example.org/\",\"seconds\":5,\"answers\":99,\"reference\":7,\"x\":1}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ServiceUnderTest.json(refused).get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .containsExactlyInAnyOrder("/origin", "/seconds", "/answers", "/reference", "/x");
    }

    @ParameterizedTest
    @CsvSource({"gwe_", "gwe_garbage", "gwe_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void letsNobodyInByWhatNobodyMade(String token) {
        assertThat(asked(token).statusCode()).isEqualTo(401);
    }

    /** What is tried on one's own machine behaves as it will later, and no web site can use a service that is open. */
    @Test
    void meansTheSameWhileTheServiceIsOpenAndNothingAfterwards() {
        try (ServiceUnderTest open = ServiceUnderTest.onItsOwn()) {
            ServiceUnderTest before = service;
            service = open;
            try {
                String token =
                        ServiceUnderTest.json(make("{}", "")).get("token").asString();
                assertThat(asked(token).statusCode()).isEqualTo(200);
                assertThat(send("GET", "/api/v1/cases", "", token, null).statusCode())
                        .isEqualTo(403);
                assertThat(send("POST", NEXT, ASKED, "gwe_" + "A".repeat(43), PORTAL)
                                .statusCode())
                        .isEqualTo(401);
                TestKeys.add(open, "main", INTERVIEWING);
                assertThat(asked(token).statusCode()).isEqualTo(401);
            } finally {
                service = before;
            }
        }
    }

    @Test
    void isForgottenSoonAfterItEnded() {
        String token = token("{}");
        clock.goTo("2026-02-02", Duration.ofMinutes(20));
        String later = token("{}");

        service.bean(EmbedTokenRetention.class).forgetEnded();

        assertThat(service.bean(EmbedTokens.class)
                        .byHash(EmbedSecret.read(token).orElseThrow().hash()))
                .isEmpty();
        assertThat(asked(later).statusCode()).isEqualTo(200);
    }

    private static String token(String wish) {
        return ServiceUnderTest.json(made(wish)).get("token").asString();
    }

    private static HttpResponse<String> made(String wish) {
        return make(wish, key);
    }

    private static HttpResponse<String> make(String wish, String by) {
        return send("POST", MAKE, wish, by, null);
    }

    private static HttpResponse<String> asked(String token) {
        return send("POST", NEXT, ASKED, token, null);
    }

    private static HttpResponse<String> answered(String gapCase, String token) {
        return send("POST", ServiceUnderTest.RECOMMENDATIONS, gapCase, token, null);
    }

    private static HttpResponse<String> keyed(String token) {
        return ServiceUnderTest.send(request("POST", ServiceUnderTest.RECOMMENDATIONS, CASE, token, null)
                .header("Idempotency-Key", "\"one interview\"")
                .build());
    }

    private static HttpResponse<String> as(String credential, String path) {
        return send("GET", path, "", credential, null);
    }

    private static String code(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        return ServiceUnderTest.json(refused).get("code").asString();
    }

    private static HttpResponse<String> send(
            String method, String path, String body, String credential, @Nullable String origin) {
        return ServiceUnderTest.send(
                request(method, path, body, credential, origin).build());
    }

    private static HttpRequest.Builder request(
            String method, String path, String body, String credential, @Nullable String origin) {
        HttpRequest.Builder request = service.to(path)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!credential.isEmpty()) {
            request.header("Authorization", "Bearer " + credential);
        }
        if (origin != null) {
            request.header("Origin", origin).header("Sec-Fetch-Site", "cross-site");
        }
        return request;
    }

    private static HttpResponse<String> preflight(String path) {
        return ServiceUnderTest.send(service.to(path)
                .header("Origin", PORTAL)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, content-type, idempotency-key")
                .method("OPTIONS", BodyPublishers.noBody())
                .build());
    }
}
