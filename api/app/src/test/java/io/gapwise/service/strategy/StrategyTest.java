package io.gapwise.service.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Each kind of entry of a strategy is kept, changed, found, taken from files and given away, all in the same way. */
@Timeout(180)
class StrategyTest {

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @EnumSource(StrategyKind.class)
    void keepsWhatIsSaidInEachFieldOfEachKind(StrategyKind kind) {
        String sent = full(kind, "All of " + kind);

        HttpResponse<String> added = post(kind, sent);

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        JsonNode answered = ServiceUnderTest.json(added);
        JsonNode wanted = ServiceUnderTest.JSON.readTree(sent);
        wanted.propertyNames()
                .forEach(name -> assertThat(answered.get(name)).as(name).isEqualTo(wanted.get(name)));
        assertThat(wanted.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        kind.fields().stream().map(StrategyField::name).toList());
        String address = added.headers().firstValue("Location").orElseThrow();
        assertThat(ServiceUnderTest.json(service.get(address))).isEqualTo(answered);
        assertThat(service.get("/api/v1/%s?name=all of".formatted(kind.path()).replace(" ", "%20"))
                        .body())
                .contains(answered.get("id").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OBJECTIVE  | {}                                                   | /name      | missing",
                "OBJECTIVE  | {\"name\":\"A\",\"weight\":6}                        | /weight    | out-of-range",
                "OBJECTIVE  | {\"name\":\"A\",\"weight\":2.5}                      | /weight    | not-whole",
                "OBJECTIVE  | {\"name\":\"A\",\"direction\":\"UP\"}                | /direction | no-such-word",
                "OBJECTIVE  | {\"name\":\"A\",\"baseline\":3,\"target\":5,\"direction\":\"FALL\"} | /direction | out-of-range",
                "OBJECTIVE  | {\"name\":\"A\",\"startsOn\":\"2026-02-01\",\"endsOn\":\"2026-01-01\"} | /endsOn | out-of-range",
                "OBJECTIVE  | {\"name\":\"A\",\"parent\":\"a\"}                    | /parent    | out-of-range",
                "OBJECTIVE  | {\"name\":\"A\",\"ownr\":\"x\"}                      | /ownr      | no-such-field",
                "OBJECTIVE  | {\"name\":\"A\",\"id\":\"x\"}                        | /id        | read-only",
                "CAPABILITY | {\"name\":\"A\",\"drives\":\"B\"}                    | /drives    | wrong-type",
                "CAPABILITY | {\"name\":\"A\",\"levels\":[\"x\",4]}                | /levels/1  | wrong-type",
                "ASSET      | {\"name\":\"A\",\"cost\":20}                         | /currency  | missing",
                "ASSET      | {\"name\":\"A\",\"cost\":20,\"currency\":\"EURO\"}   | /currency  | wrong-form",
                "STAKEHOLDER| {\"name\":\"A\",\"champion\":\"yes\"}                | /champion  | wrong-type",
                "TECHNOLOGY | {\"name\":\"A\",\"from\":\"soon\"}                   | /from      | wrong-form",
                "UNDERTAKING| []                                                   |            | wrong-type",
            })
    void namesWhereAnEntryIsWrongAndKeepsNothing(StrategyKind kind, String body, String pointer, String code) {
        HttpResponse<String> refused = post(kind, body);

        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode problem = ServiceUnderTest.json(refused);
        assertThat(problem.get("type").asString()).isEqualTo("urn:gapwise:problem:bad-strategy-entry");
        assertThat(problem.get("errors")).anySatisfy(error -> {
            assertThat(error.get("pointer").asString()).isEqualTo(pointer == null ? "" : pointer);
            assertThat(error.get("code").asString()).isEqualTo(code);
        });
        assertThat(named(kind, "A")).isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        HttpResponse<String> refused = post(
                StrategyKind.ASSET,
                "{\"method\":\"COCHING\",\"hours\":\"two\",\"seats\":1.5,\"currency\":\"X\",\"foo\":1}");

        assertThat(ServiceUnderTest.json(refused).get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/foo", "/name", "/method", "/hours", "/seats", "/currency");
        assertThat(refused.body()).contains("\"maybe\":\"COACHING\"");
    }

    @Test
    void givesANameOnlyOnceWhateverItsCase() {
        assertThat(post(StrategyKind.CAPABILITY, "{\"name\":\"Plain  writing\"}")
                        .statusCode())
                .isEqualTo(201);

        HttpResponse<String> again = post(StrategyKind.CAPABILITY, "{\"name\":\"plain WRITING\"}");

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("given-twice").contains("Plain  writing");
        assertThat(post(StrategyKind.PERSONA, "{\"name\":\"plain writing\"}").statusCode())
                .isEqualTo(201);
    }

    @Test
    void losesNoChangeOfTwoWhoChangeOneEntry() {
        String address = added(StrategyKind.OBJECTIVE, "{\"name\":\"Fewer returns\",\"owner\":\"Ada\"}");
        String first = service.get(address).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> one = patch(address, first, "{\"weight\":4}");
        HttpResponse<String> other = patch(address, first, "{\"weight\":2}");

        assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
        assertThat(other.statusCode()).isEqualTo(412);
        assertThat(other.headers().firstValue("ETag")).isEqualTo(one.headers().firstValue("ETag"));
        assertThat(patch(address, null, "{\"weight\":2}").statusCode()).isEqualTo(428);
        assertThat(ServiceUnderTest.json(service.get(address)).get("weight").asInt())
                .isEqualTo(4);
        JsonNode versions = ServiceUnderTest.json(service.get(address + "/versions"));
        assertThat(versions).hasSize(2);
        assertThat(versions.at("/1/content").has("weight")).isFalse();
        assertThat(patch(address, "*", "{\"weight\":4}").headers().firstValue("ETag"))
                .as("where nothing changes, nothing is written down")
                .isEqualTo(one.headers().firstValue("ETag"));
        assertThat(delete(address, first).statusCode()).isEqualTo(412);
        assertThat(delete(address, null).statusCode()).isEqualTo(204);
        assertThat(service.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void putsNoObjectiveBelowItself() {
        added(StrategyKind.OBJECTIVE, "{\"name\":\"Top\"}");
        added(StrategyKind.OBJECTIVE, "{\"name\":\"Middle\",\"parent\":\"top\"}");
        String top = addressOf(StrategyKind.OBJECTIVE, "Top");

        HttpResponse<String> refused = patch(top, "*", "{\"parent\":\"Middle\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("/parent").contains("Top would stand below itself");
    }

    @Test
    void letsWhatNamesAnEntryFollowItsNewName() {
        String objective = added(StrategyKind.OBJECTIVE, "{\"name\":\"Old aim\"}");
        String driver = added(StrategyKind.OBJECTIVE, "{\"name\":\"Driver of it\",\"parent\":\"old aim\"}");
        String capability =
                added(StrategyKind.CAPABILITY, "{\"name\":\"Calm on the phone\",\"drives\":[\"Other\",\"OLD AIM\"]}");

        assertThat(patch(objective, "*", "{\"name\":\"New aim\"}").statusCode()).isEqualTo(200);

        assertThat(ServiceUnderTest.json(service.get(driver)).get("parent").asString())
                .isEqualTo("New aim");
        assertThat(service.get(capability).body()).contains("[\"Other\",\"New aim\"]");
        assertThat(ServiceUnderTest.json(service.get(capability + "/versions"))).hasSize(2);
    }

    @Test
    void listsAllPageByPageInTheOrderOfNames() {
        for (String name : List.of("zebra tool", "Alpha tool", "mid_tool", "Mid tool")) {
            added(StrategyKind.TECHNOLOGY, "{\"name\":\"Paged %s\"}".formatted(name));
        }
        List<String> names = new ArrayList<>();
        String next = "/api/v1/technologies?limit=2&name=paged";
        while (next != null) {
            HttpResponse<String> page = service.get(next);
            assertThat(page.statusCode()).isEqualTo(200);
            names.addAll(ServiceUnderTest.json(page).findValuesAsString("name"));
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.replaceFirst("<(.*)>.*", "$1"))
                    .orElse(null);
        }

        assertThat(names).hasSize(4).startsWith("Paged Alpha tool").endsWith("Paged zebra tool");
        assertThat(service.get("/api/v1/technologies?name=mid_tool").body())
                .contains("mid_tool")
                .doesNotContain("Mid tool");
        assertThat(service.get("/api/v1/technologies?cursor=x&limit=0&sample=maybe&foo=1")
                        .body())
                .contains("bad-cursor", "out-of-range", "no-such-word", "no-such-parameter");
    }

    @Test
    void takesAListFromAFileByTheNamesOfItsColumnsInGermanToo() {
        String csv = """
                Ziel;Verantwortlich;Gewicht;Oberziel;Kennzahl;Einheit;Ist;Soll;Beginn;Bemerkung
                Zufriedene Kunden;Petra;5;;Zufriedenheit;Prozent;71,5;80;01.02.2026;nur intern
                Schneller antworten;Jan;3;Zufriedene Kunden;Antwortzeit;Stunden;48;24;01.03.2026;
                """;

        JsonNode looked = take(StrategyKind.OBJECTIVE, csv, "?dryRun=true");

        assertThat(looked.get("kept").asBoolean()).isFalse();
        assertThat(looked.get("added").asInt()).as(looked.toString()).isEqualTo(2);
        assertThat(named(StrategyKind.OBJECTIVE, "Zufriedene Kunden")).isEmpty();
        assertThat(looked.at("/map/columns").toString())
                .contains("{\"column\":\"Ist\",\"field\":\"baseline\"}", "{\"column\":\"Bemerkung\"}");

        JsonNode kept = take(StrategyKind.OBJECTIVE, csv, "");

        assertThat(kept.get("kept").asBoolean()).isTrue();
        JsonNode first = named(StrategyKind.OBJECTIVE, "Zufriedene Kunden").get(0);
        assertThat(first.get("baseline").decimalValue()).isEqualByComparingTo("71.5");
        assertThat(first.get("startsOn").asString()).isEqualTo("2026-02-01");
        assertThat(named(StrategyKind.OBJECTIVE, "Schneller antworten")
                        .get(0)
                        .get("parent")
                        .asString())
                .isEqualTo("Zufriedene Kunden");
        JsonNode again = take(StrategyKind.OBJECTIVE, csv, "");
        assertThat(again.get("same").asInt()).isEqualTo(2);
        assertThat(again.at("/map/from").asString()).isEqualTo("EARLIER");
    }

    @Test
    void tellsWhatIsWrongRowByRowAndKeepsTheOtherRows() {
        String csv = """
                Asset,Kind,Method,Hours,Cost,Currency,Seats
                Good course,Course,Coaching,8 h,1200,EUR,20
                Odd kind,Film,,,,,
                Free of currency,,,,90,,
                good COURSE,,,,,,
                ,Course,,,,,
                Two hours,Job aid,,two,,,
                """;

        JsonNode kept = take(StrategyKind.ASSET, csv, "");

        assertThat(kept.get("added").asInt()).as(kept.toString()).isEqualTo(1);
        assertThat(kept.get("refused").asInt()).isEqualTo(5);
        assertThat(kept.get("problems")
                        .valueStream()
                        .map(each -> each.get("row").asInt() + " "
                                + each.path("field").asString("") + " "
                                + each.get("code").asString())
                        .toList())
                .containsExactly(
                        "3 kind no-such-word",
                        "4 currency missing",
                        "5 name given-twice",
                        "6 name missing",
                        "7 hours wrong-type");
        assertThat(kept.at("/problems/0/written").asString()).isEqualTo("Film");
        assertThat(kept.at("/problems/0/allowed").toString()).contains("JOB_AID");
        assertThat(named(StrategyKind.ASSET, "Good course").get(0).get("hours").asInt())
                .isEqualTo(8);
    }

    @Test
    void readsColumnsAsSomebodySaysAndKeepsThatForTheNextFile() {
        String csv = "Begriff;Warum;Name\nZuhören;Kern des Berufs;x1\nFragen;auch;x2\n";

        JsonNode kept = take(
                StrategyKind.CAPABILITY,
                csv,
                "?map=" + encoded("{\"Begriff\":\"name\",\"Warum\":\"description\",\"Name\":null}"));

        assertThat(kept.get("added").asInt()).as(kept.toString()).isEqualTo(2);
        assertThat(named(StrategyKind.CAPABILITY, "Zuhören")
                        .get(0)
                        .get("description")
                        .asString())
                .isEqualTo("Kern des Berufs");
        JsonNode next = take(StrategyKind.CAPABILITY, "Begriff;Warum;Name\nSchweigen;;x3\nReden;;x4\n", "");
        assertThat(next.at("/map/from").asString()).isEqualTo("EARLIER");
        assertThat(next.get("added").asInt()).isEqualTo(2);
        assertThat(send("POST", StrategyKind.CAPABILITY, "/import?map=" + encoded("{\"Foo\":\"descripton\"}"), csv)
                        .body())
                .contains("no-such-field", "no-such-word", "\"maybe\":\"description\"");
        assertThat(send("POST", StrategyKind.CAPABILITY, "/import", "a;b\n1;2\n3;4\n")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", StrategyKind.CAPABILITY, "/import", "").body()).contains("bad-sheet");
    }

    @ParameterizedTest
    @EnumSource(StrategyKind.class)
    void readsAgainWhatItGaveAway(StrategyKind kind) {
        post(kind, full(kind, "There and back"));
        for (String format : List.of("csv", "xlsx")) {
            byte[] file = send(kind, "/export?format=" + format);
            JsonNode read =
                    ServiceUnderTest.JSON.readTree(send("POST", kind, "/import", "application/octet-stream", file)
                            .body());

            assertThat(read.get("refused").asInt()).as(format + ": " + read).isZero();
            assertThat(read.get("same").asInt())
                    .as(format + ": " + read)
                    .isEqualTo(read.get("rows").asInt());
            assertThat(read.get("rows").asInt()).isPositive();
        }
        assertThat(new String(send(kind, "/export"), StandardCharsets.UTF_8)).contains("There and back");
        assertThat(service.get("/api/v1/" + kind.path() + "/export?format=pdf").statusCode())
                .isEqualTo(400);
    }

    @Test
    void tellsTheGapsOfTheStrategy() {
        try (ServiceUnderTest own = ServiceUnderTest.onItsOwn()) {
            for (String entry : List.of(
                    "objectives {\"name\":\"Aim\"}",
                    "objectives {\"name\":\"Measured\",\"owner\":\"A\",\"figure\":\"Sales\",\"baseline\":1,\"target\":2}",
                    "capabilities {\"name\":\"Idle\",\"drives\":[\"Nowhere\"]}",
                    "capabilities {\"name\":\"Needed\",\"drives\":[\"Measured\"]}",
                    "assets {\"name\":\"Lonely course\",\"capability\":\"Idle\"}",
                    "stakeholders {\"name\":\"Board\"}")) {
                String[] parts = entry.split(" ", 2);
                assertThat(ServiceUnderTest.send(own.to("/api/v1/" + parts[0])
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString(parts[1]))
                                        .build())
                                .statusCode())
                        .isEqualTo(201);
            }
            own.post("""
                    {"title":"Sales are low","goal":{"objective":"measured"},"gap":{"capability":"NEEDED"},
                     "audience":{"role":"Agents"}}""");
            own.post("{\"title\":\"Other\",\"goal\":{\"objective\":\"Unheard of\"}}");

            List<String> gaps = ServiceUnderTest.json(own.get("/api/v1/strategy"))
                    .get("gaps")
                    .valueStream()
                    .map(each -> each.get("gap").asString() + " "
                            + each.path("name").asString("")
                            + (each.has("other") ? " " + each.get("other").asString() : ""))
                    .toList();

            assertThat(gaps)
                    .containsExactlyInAnyOrder(
                            "OBJECTIVE_WITHOUT_FIGURE Aim",
                            "OBJECTIVE_WITHOUT_OWNER Aim",
                            "OBJECTIVE_WITHOUT_CASE Aim",
                            "OBJECTIVE_NOTHING_DRIVES Aim",
                            "CASE_NAMES_NO_OBJECTIVE Unheard of",
                            "LINK_TO_NOTHING Idle Nowhere",
                            "CAPABILITY_NOBODY_NEEDS Idle",
                            "CAPABILITY_WITHOUT_ASSET Needed",
                            "ROLE_WITHOUT_PERSONA Agents",
                            "ASSET_NO_CASE_ASKS_FOR Lonely course",
                            "STAKEHOLDER_WITHOUT_WISH Board",
                            "NO_CHAMPION ");
        }
    }

    @Test
    void exportsEntriesWithWhatTheySaidBefore() {
        String address = added(StrategyKind.STAKEHOLDER, "{\"name\":\"Works council\"}");
        patch(address, "*", "{\"wantsToSee\":\"fair chances\"}");

        assertThat(service.get("/api/v1/export").body())
                .contains("\"type\":\"stakeholder\"")
                .containsPattern("Works council.*\"versions\":\\[\\{\"number\":2");
    }

    private static String full(StrategyKind kind, String name) {
        return switch (kind) {
            case OBJECTIVE -> """
                {"name":"%s","owner":"Ada","weight":3,"parent":"Any","figure":"Sales","unit":"EUR","baseline":1.5,
                 "target":2.25,"direction":"RISE","startsOn":"2026-01-01","endsOn":"2026-12-31"}""".formatted(name);
            case CAPABILITY -> """
                {"name":"%s","framework":"Ours","description":"Two\\nlines","levels":["Basic; by rote","Expert"],
                 "drives":["One","Two"]}""".formatted(name);
            case PERSONA -> """
                {"name":"%s","role":"Agent","headcount":120,"seniority":"ENTRY","tenure":"NEW","spread":"REMOTE",
                 "day":"Calls all day","learnsWhen":"Before ten","devices":["Phone","Tablet"],"goodAt":"Listening",
                 "inTheWay":"=Noise","interestedIn":["Storytelling","Chart reading"]}""".formatted(name);
            case ASSET -> """
                {"name":"%s","kind":"JOB_AID","method":"COACHING","capability":"Calls","language":"German","hours":2.5,
                 "cost":1200,"currency":"CHF","seats":12,"owner":"Ada"}""".formatted(name);
            case STAKEHOLDER -> """
                {"name":"%s","role":"Head of sales","wantsToSee":"Fewer returns","champion":true}""".formatted(name);
            case TECHNOLOGY -> """
                {"name":"%s","state":"PLANNED","from":"2026-05-01","purpose":"Short videos"}""".formatted(name);
            case UNDERTAKING -> """
                {"name":"%s","owner":"Ada","startsOn":"2026-01-01","endsOn":"2026-06-30","changes":"New roles"}""".formatted(name);
        };
    }

    private static HttpResponse<String> post(StrategyKind kind, String json) {
        return ServiceUnderTest.send(service.to("/api/v1/" + kind.path())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private static String added(StrategyKind kind, String json) {
        HttpResponse<String> answer = post(kind, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> patch(String address, String ifMatch, String json) {
        var request = service.to(address).header("Content-Type", "application/merge-patch+json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return ServiceUnderTest.send(
                request.method("PATCH", BodyPublishers.ofString(json)).build());
    }

    private static HttpResponse<String> delete(String address, String ifMatch) {
        var request = service.to(address);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return ServiceUnderTest.send(request.DELETE().build());
    }

    private static JsonNode take(StrategyKind kind, String csv, String query) {
        HttpResponse<String> answer = send("POST", kind, "/import" + query, csv);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ServiceUnderTest.json(answer);
    }

    private static HttpResponse<String> send(String method, StrategyKind kind, String path, String csv) {
        return send(method, kind, path, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(String method, StrategyKind kind, String path, String type, byte[] body) {
        return ServiceUnderTest.send(service.to("/api/v1/" + kind.path() + path)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(body))
                .build());
    }

    private static byte[] send(StrategyKind kind, String path) {
        try {
            return java.net.http.HttpClient.newHttpClient()
                    .send(service.to("/api/v1/" + kind.path() + path).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<JsonNode> named(StrategyKind kind, String name) {
        return ServiceUnderTest.json(service.get("/api/v1/%s?limit=100&name=%s".formatted(kind.path(), encoded(name))))
                .valueStream()
                .filter(each -> each.get("name").asString().equals(name))
                .toList();
    }

    private static String addressOf(StrategyKind kind, String name) {
        return "/api/v1/%s/%s"
                .formatted(kind.path(), named(kind, name).get(0).get("id").asString());
    }

    @Test
    void knowsNoEntryUnderAnotherKind() {
        String address = added(StrategyKind.OBJECTIVE, "{\"name\":\"Only an aim\"}");

        assertThat(service.get(address.replace("objectives", "personas")).statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/objectives/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/objectives/x").statusCode()).isEqualTo(404);
    }
}
