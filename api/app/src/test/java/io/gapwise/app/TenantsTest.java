package io.gapwise.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.Visitor.Answer;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.access.TenantByHeader;
import io.gapwise.site.drafts.Drafts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two tenants with cases, drafts, uploads and old rule sets, and one that has nothing yet. */
class TenantsTest {

    private static final String SECRET = "Merger nobody may know of";
    private static final String OTHER = "Late reports";
    private static final String SHEET = "title,reference,obstacles.neverLearned\r\n" + SECRET + " 7,ALFA-7,PRESENT";
    private static final String MAP = "Xylophone-needs";
    private static final String API = ServiceUnderTest.RECOMMENDATIONS;

    private static final String STRATEGY =
            "objectives|capabilities|personas|assets|stakeholders|technologies|undertakings";

    @TempDir
    private static Path data;

    @TempDir
    private static Path rules;

    private static ServiceUnderTest service;
    private static Visitor alfa;
    private static Visitor beta;
    private static String answer;
    private static String verdict;
    private static String draft;
    private static String upload;
    private static String oldRules;
    private static String webhook;

    @BeforeAll
    static void start() throws Exception {
        try (ServiceUnderTest earlier = on(MiniFolder.in(rules).setting())) {
            oldRules = ServiceUnderTest.JSON
                    .readTree(as(earlier, "alfa")
                            .json(API, MiniFolder.TOOLS.replace("\"Case\"", "\"" + SECRET + " 0\""))
                            .text())
                    .at("/ruleset/version")
                    .asString();
        }
        service = on();
        alfa = as(service, "alfa");
        beta = as(service, "beta");
        JsonNode given =
                ServiceUnderTest.JSON.readTree(alfa.json(API, gapCase(SECRET)).text());
        answer = given.get("id").asString();
        verdict = given.at("/verdict/value").asString();
        draft = begun();
        upload = alfa.file("/upload", "alfa.csv", SHEET).location().replace("/upload/", "");
        answered(alfa, upload);
        alfa.send("PUT", "/api/v1/sheet-maps/" + MAP, "application/json", map(SECRET));
        List.of(STRATEGY.split("\\|")).forEach(TenantsTest::entry);
        offer();
        appraised();
        webhook = webhook();
        beta.json(API, gapCase(OTHER));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void knowsNoIdOfAnotherTenantAtAnyRoute() {
        Set<String> routes = Routes.of(service).stream()
                // Under a name of another tenant anybody may keep something of his own.
                .filter(route -> route.contains("{") && !route.matches(".*\\{(chart|code|token)}.*|PUT .*"))
                .collect(Collectors.toSet());
        assertThat(routes).hasSizeGreaterThan(30);

        for (String route : routes) {
            String own = ownId(route);
            Answer foreign = Routes.ask(beta, route, own, verdict);
            String never = route.contains("{version}")
                    ? "0".repeat(64)
                    : UUID.randomUUID().toString();
            Answer unknown = Routes.ask(beta, route, never, verdict);

            assertThat(foreign.status()).as(route).isEqualTo(404);
            assertThat(unknown.status()).as(route).isEqualTo(foreign.status());
            assertThat(bare(foreign, own)).as(route).isEqualTo(bare(unknown, never));
        }
        assertThat(alfa.get("/interviews/" + draft).status()).isEqualTo(200);
    }

    @Test
    void answersEachRouteForWhomeverItIs() {
        List<String> routes = new ArrayList<>(Routes.of(service));
        // What goes away when it is asked for, and its receipt, is asked for below and by others. Into a persona
        // nothing
        // can be written where too few have chosen. A page of the guide has no id.
        routes.removeIf(route -> !route.contains("{")
                || route.matches(
                        ".*\\{(chart|code|token|feed|page)}.*|.*/discard|DELETE .*|.*/erasures/.*|.*/sheet|.*/file"
                                + "|.*/observations/\\{observation}/delete|.*/wishes/\\{wish}/delete|POST /topics/\\{id}/persona"
                                + "|.*/appraisals/\\{id}/(evidence|personas/\\{persona})|POST .*/expectations(/people)?"
                                + "|.*/deliveries/\\{delivery}/again"));
        for (String route : routes) {
            String id = route.contains("/interviews/")
                    ? begun()
                    : route.contains("/cases/{id}")
                            ? described()
                            : route.contains("/initiatives/{id}")
                                    ? initiative()
                                    : route.contains("/plans/{id}") ? plan() : ownId(route);
            String asked = route;
            if (route.contains("{task}")) {
                asked = route.replace("{task}", taskOf(id));
            } else if (route.contains("{invitation}")) {
                asked = route.replace(
                        "{invitation}", route.contains("/at-work/") ? invitationAtWork(id) : invitationOf(id));
            } else if (route.contains("{check}")) {
                asked = route.replace("{check}", checkOf(id));
            }
            Answer own = Routes.ask(alfa, asked, id, verdict);
            assertThat(own.status()).as(route + ": " + own.text()).isBetween(200, 399);
        }
    }

    @Test
    void keepsMapsOfTheSameNameApart() {
        String path = "/api/v1/sheet-maps/of-both";
        alfa.send("PUT", path, "application/json", map(SECRET));
        assertThat(beta.send("PUT", path, "application/json", map("Ours")).status())
                .isEqualTo(201);

        assertThat(alfa.get(path).text()).contains(SECRET).doesNotContain("Ours");
        assertThat(delete(beta, path).status()).isEqualTo(428);
        assertThat(new Visitor(service, Map.of(TenantByHeader.HEADER, "beta", "If-Match", "*"))
                        .send("DELETE", path, "", new byte[0])
                        .status())
                .isEqualTo(204);
        assertThat(alfa.get("/api/v1/sheet-maps").text()).contains("of-both");
    }

    private static byte[] map(String column) {
        return "{\"gapwiseSheetMap\":1,\"columns\":[{\"column\":\"%s\",\"use\":\"ANSWER\",\"field\":\"title\"}]}"
                .formatted(column)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void erasesNoCaseOfAnotherTenant() {
        String gone = ServiceUnderTest.JSON
                .readTree(alfa.json(API, "{\"title\":\"Gone\",\"reference\":\"GONE\"}")
                        .text())
                .get("id")
                .asString();

        assertThat(delete(beta, "/api/v1/cases/" + gone).status()).isEqualTo(404);
        assertThat(delete(beta, "/api/v1/cases?reference=GONE").text()).isEqualTo("[]");
        assertThat(alfa.get(API + "/" + gone + "/case").text()).contains("Gone");

        assertThat(delete(alfa, "/api/v1/cases/" + gone).status()).isEqualTo(200);
        assertThat(alfa.get("/api/v1/erasures/" + gone).status()).isEqualTo(200);
        assertThat(beta.get("/api/v1/erasures/" + gone).status()).isEqualTo(404);
    }

    @Test
    void showsNothingOfAnotherTenantOnAnyPage() {
        List<String> showing = List.of(
                "/",
                "/cases",
                "/cases?q=merger",
                "/cases/export.csv",
                "/cases/everything.ndjson",
                "/api/v1/export",
                "/api/v1/strategy",
                "/api/v1/objectives",
                "/api/v1/topic-offers",
                "/topics",
                "/api/v1/appraisals",
                "/appraisals",
                "/api/v1/personas/export?format=csv",
                "/api/v1/sheet-maps",
                "/api/v1/webhooks",
                "/cases/export.xlsx",
                "/cases/compare?one=%s&other=%s".formatted(answer, idOf(alfa)),
                "/picture/dots.json",
                "/picture/cases.csv",
                "/upload",
                API,
                API + "?reference=" + SECRET.length(),
                "/rules/rule?name=" + ruleThatSpoke());
        List<String> others = Routes.of(service).stream()
                .filter(route -> route.startsWith("GET ") && !route.contains("{"))
                .map(route -> route.substring("GET ".length()))
                .toList();

        for (String path : showing) {
            assertThat(alfa.get(path).text()).as(path).containsAnyOf(SECRET, answer, "alfa.csv", MAP);
        }
        List<String> all = new ArrayList<>(showing);
        all.addAll(others);
        all.addAll(List.of(
                "/answers/%s?before=%s".formatted(idOf(beta), answer),
                "/cases/compare?one=%s&other=%s".formatted(idOf(beta), answer),
                "/cases/compare?tick=%s&tick=%s".formatted(idOf(beta), answer),
                "/rules?version=" + oldRules,
                "/rules/versions?after=" + oldRules,
                "/rules/versions/compare?from=%1$s&to=%1$s".formatted(oldRules)));
        assertThat(all).hasSizeGreaterThan(30);
        for (String path : all) {
            assertThat(beta.get(path).text())
                    .as(path)
                    .doesNotContain(SECRET, draft, upload, "alfa.csv", "ALFA-7", MAP)
                    .doesNotContain(path.contains(answer) ? "/answers/" + answer + "/" : answer);
        }
    }

    @Test
    void countsOnlyWhatIsTheTenantsOwn() {
        Visitor nobody = as(service, "gamma");

        assertThat(alfa.get("/picture/counts.json").text())
                .isNotEqualTo(beta.get("/picture/counts.json").text());
        assertThat(alfa.get("/picture").text()).contains("3");
        assertThat(nobody.get("/picture/counts.json").text()).doesNotContainPattern("\"count\":[1-9]");
        assertThat(nobody.get(API).text()).isEqualTo("[]");
        assertThat(nobody.get("/picture/dots.json").text()).isEqualTo("[]");
        assertThat(ServiceUnderTest.JSON.readTree(beta.get(API).text()).findValuesAsString("id"))
                .hasSize(1);
        assertThat(beta.get("/cases/export.csv").text().lines()).hasSize(2);
    }

    @Test
    void showsARuleSetToThoseWhomItAnswered() {
        JsonNode own =
                ServiceUnderTest.JSON.readTree(alfa.get("/api/v1/rulesets").text());
        JsonNode foreign =
                ServiceUnderTest.JSON.readTree(beta.get("/api/v1/rulesets").text());

        assertThat(own.get("stored").findValuesAsString("version")).hasSize(2).contains(oldRules);
        assertThat(foreign.get("stored").findValuesAsString("version"))
                .containsExactly(own.at("/live/version").asString());
        assertThat(beta.get("/api/v1/rulesets?cursor=" + oldRules).status()).isEqualTo(400);
        assertThat(alfa.get("/rules?version=" + oldRules).status()).isEqualTo(200);
        assertThat(beta.get("/rules?version=" + oldRules).status()).isEqualTo(404);
        assertThat(as(service, "gamma")
                        .get("/api/v1/rulesets/" + own.at("/live/version").asString())
                        .text())
                .as("the live one, of which nobody else's first use is told")
                .contains("rule ")
                .doesNotContain("firstUsed");
    }

    @Test
    void takesNoCursorOfAnotherTenant() {
        alfa.json(API, gapCase(SECRET));
        String next = cursor();

        assertThat(alfa.get(API + "?cursor=" + next).status()).isEqualTo(200);
        assertThat(beta.get(API + "?cursor=" + next).status()).isEqualTo(400);
    }

    @Test
    void recognisesAFileOnlyForWhomSentItBefore() {
        String again = alfa.file("/upload", "again.csv", SHEET).location();
        String foreign = beta.file("/upload", "beta.csv", SHEET).location();

        assertThat(alfa.get(again).text()).contains("/upload/" + upload);
        assertThat(beta.get(foreign).text()).contains("ALFA-7").doesNotContain("/upload/" + upload);
        beta.form(foreign + "/discard", "");
    }

    @Test
    void answersEachUploadForItsTenantAfterARestart(@TempDir Path folder) throws Exception {
        try (ServiceUnderTest first = ServiceUnderTest.on(folder, header())) {
            for (String tenant : List.of("alfa", "beta")) {
                as(first, tenant).file("/upload", tenant + ".csv", SHEET);
            }
            first.bean(JdbcClient.class)
                    .sql("update upload set state = 'RUNNING'")
                    .update();
        }
        try (ServiceUnderTest second = ServiceUnderTest.on(folder, header())) {
            for (String tenant : List.of("alfa", "beta")) {
                Visitor visitor = as(second, tenant);
                String page = visitor.get("/upload").text();
                answered(visitor, page.replaceFirst("(?s).*?href=\"/upload/([0-9a-f-]{36}).*", "$1"));
                assertThat(ServiceUnderTest.JSON.readTree(visitor.get(API).text()))
                        .hasSize(1);
            }
            assertThat(second.bean(JdbcClient.class)
                            .sql("select count(*) from upload_row r join stored_recommendation s"
                                    + " on s.public_id = r.answer where r.tenant = s.tenant")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }
    }

    @Test
    void readsNothingWhereNobodyIsLetIn() {
        Visitor nobody = new Visitor(service, Map.of());

        assertThat(nobody.get(API).status()).isEqualTo(500);
        assertThat(nobody.get("/cases").text()).doesNotContain(SECRET, OTHER);
        assertThat(nobody.json(API, gapCase("Whose?")).status()).isEqualTo(500);
    }

    private static String begun() {
        return Callers.as(
                Caller.program("alfa"),
                () -> service.bean(Drafts.class)
                        .begin("{\"title\":\"" + SECRET + " 5\"}", null)
                        .id());
    }

    /** Makes a case with two versions. */
    private static String described() {
        String path =
                alfa.json("/api/v1/cases", "{\"title\":\"" + SECRET + " 6\"}").location();
        alfa.change(path, "{\"desired\":\"Nothing of it\"}");
        return path.replaceFirst(".*/", "");
    }

    private static String taskOf(String caseId) {
        return alfa.json("/api/v1/cases/" + caseId + "/evidence-tasks", "{\"text\":\"" + SECRET + " 5\"}")
                .location()
                .replaceFirst(".*/", "");
    }

    private static String invitationAtWork(String initiative) {
        return Routes.ask(alfa, "POST /api/v1/initiatives/{id}/at-work", initiative, verdict)
                .location()
                .replaceFirst(".*/", "");
    }

    private static String invitationOf(String caseId) {
        return Routes.ask(alfa, "POST /api/v1/cases/{id}/voices", caseId, verdict)
                .location()
                .replaceFirst(".*/", "");
    }

    /** Begins an initiative on an answer of its own, because a route may have erased the one that all share. */
    private static String initiative() {
        String own = ServiceUnderTest.JSON
                .readTree(alfa.json(API, gapCase(SECRET)).text())
                .get("id")
                .asString();
        return alfa.json(
                        "/api/v1/initiatives",
                        "{\"recommendation\":\"%s\",\"decision\":\"DECLINED\",\"reason\":\"%s 8\"}"
                                .formatted(own, SECRET))
                .location()
                .replaceFirst(".*/", "");
    }

    private static String entry(String kind) {
        return alfa.json("/api/v1/" + kind, "{\"name\":\"%s, %s\"}".formatted(SECRET, UUID.randomUUID()))
                .location()
                .replaceFirst(".*/", "");
    }

    /** Makes a plan with a version that is approved. */
    private static String plan() {
        String path =
                alfa.json("/api/v1/plans", Routes.PLAN.replace("Year", SECRET)).location();
        String computation = alfa.json(path + "/computations", "").location();
        for (int i = 0; i < 300 && !alfa.get(computation).text().contains("DONE"); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(alfa.json(path + "/versions/1/approval", "{}").status()).isEqualTo(200);
        return path.replaceFirst(".*/", "");
    }

    private static String offer() {
        return alfa.json("/api/v1/topic-offers", "{\"name\":\"%s 9\",\"topics\":[\"One\",\"Two\"]}".formatted(SECRET))
                .location()
                .replaceFirst(".*/", "");
    }

    private static String appraised() {
        return alfa.json(
                        "/api/v1/appraisals",
                        "{\"name\":\"%s 10\",\"asOf\":\"2026-03-31\",\"counts\":[{\"capability\":\"One\",\"standings\":{\"AT\":9}}]}"
                                .formatted(SECRET))
                .location()
                .replaceFirst(".*/", "");
    }

    /** A job whose file is not here to its end, or one that is over. */
    private static String job(boolean over) {
        String place = alfa.with(Map.of("Upload-Complete", over ? "?1" : "?0"))
                .send("POST", "/api/v1/jobs", "application/x-ndjson", new byte[0])
                .location();
        if (over) {
            await().until(() -> alfa.get(place).text().contains("endedAt"));
        }
        return place.replaceFirst(".*/", "");
    }

    private static String checkOf(String initiative) {
        Answer checked = alfa.json("/api/v1/initiatives/" + initiative + "/checks", "{}");
        assertThat(checked.status()).as(checked.text()).isEqualTo(201);
        return checked.location().replaceFirst(".*/", "");
    }

    private static String ownId(String route) {
        String path = route.substring(route.indexOf(' ') + 1);
        if (path.contains("/initiatives/{id}")) {
            return initiative();
        }
        if (path.matches("(/api/v1|/strategy)/(" + STRATEGY + ")/\\{id}.*")) {
            return entry(path.replaceFirst("^(/api/v1|/strategy)/", "").replaceFirst("/.*", ""));
        }
        if (path.contains("/plans/{id}")) {
            return plan();
        }
        if (path.matches("(/api/v1/topic-offers|/topics)/\\{id}.*")) {
            return offer();
        }
        if (path.matches("(/api/v1)?/appraisals/\\{id}.*")) {
            return appraised();
        }
        if (path.contains("/jobs/{id}")) {
            return job(path.endsWith("/results"));
        }
        if (path.contains("/webhooks/{id}")) {
            return webhook;
        }
        if (path.contains("{version}")) {
            return oldRules;
        }
        if (path.contains("{name}")) {
            return MAP;
        }
        return path.startsWith("/upload/") ? upload : path.startsWith("/interviews/") ? draft : answer;
    }

    private static String idOf(Visitor visitor) {
        return ServiceUnderTest.JSON
                .readTree(visitor.get(API).text())
                .at("/0/id")
                .asString();
    }

    /** The name of a rule that spoke in the answer that is not shown. */
    private static String ruleThatSpoke() {
        return ServiceUnderTest.JSON
                .readTree(alfa.get(API + "/" + answer).text())
                .at("/causes/0/reasons/0/rule")
                .asString();
    }

    private static Answer delete(Visitor visitor, String path) {
        return visitor.send("DELETE", path, "", new byte[0]);
    }

    private static String cursor() {
        return ServiceUnderTest.send(service.to(API + "?limit=1")
                        .header(TenantByHeader.HEADER, "alfa")
                        .build())
                .headers()
                .firstValue("Link")
                .orElseThrow()
                .replaceFirst(".*cursor=([^&>]+).*", "$1");
    }

    private static void answered(Visitor visitor, String id) throws InterruptedException {
        visitor.form("/upload/" + id + "/answer", "");
        for (int i = 0; i < 300; i++) {
            if (visitor.get("/upload/" + id + "/progress").location().endsWith("/result")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("It was never answered.");
    }

    /** Leaves out what differs from one answer to the next. */
    private static String bare(Answer answer, String id) {
        return answer.text().replace(id, "ID").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private static String gapCase(String title) {
        return "{\"title\":\"%s\",\"reference\":\"%d\",\"obstacles\":{\"neverLearned\":\"PRESENT\"}}"
                .formatted(title, title.length());
    }

    private static Visitor as(ServiceUnderTest service, String tenant) {
        return new Visitor(service, Map.of(TenantByHeader.HEADER, tenant));
    }

    private static String webhook() {
        String url = "https://hooks.example.org/" + MAP;
        return ServiceUnderTest.JSON
                .readTree(alfa.json("/api/v1/webhooks", "{\"url\":\"%s\",\"active\":false}".formatted(url))
                        .text())
                .get("id")
                .asString();
    }

    private static ServiceUnderTest on(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add(header());
        all.add("--gapwise.webhooks.allow=hooks.example.org");
        return ServiceUnderTest.on(data, all.toArray(String[]::new));
    }

    private static String header() {
        return "--" + TenantByHeader.SETTING + "=true";
    }
}
