package io.gapwise.service.appraisals;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Appraisals come in as counts; no small number is shown or kept, and what is counted becomes evidence. */
@Timeout(180)
class AppraisalsTest {

    private static final String ROUNDS = "/api/v1/appraisals";

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void keepsCountsAndShowsNoSmallNumberNorOneThatFollowsFromOthers() {
        JsonNode round = added("""
                {"name":"Spring","asOf":"2026-03-31","source":"HR","counts":[
                 {"role":"Agent","capability":"Listening","standings":{"BELOW":12,"AT":7,"ABOVE":2}}]}""");

        JsonNode count = json(get(ROUNDS + "/" + round.get("id").asString())).at("/counts/0");
        assertThat(count.get("people").asInt()).isEqualTo(21);
        assertThat(count.get("standings").toString()).isEqualTo("{\"BELOW\":12}");
        assertThat(count.get("hidden").toString()).isEqualTo("[\"AT\",\"ABOVE\"]");
        assertThat(get(ROUNDS + "/" + round.get("id").asString()).headers().firstValue("ETag"))
                .isPresent();
    }

    @Test
    void putsSmallRolesTogetherAndKeepsNothingOfWhatIsSmallEvenSo() {
        JsonNode round = added("""
                {"name":"Small","asOf":"2026-03-31","counts":[
                 {"role":"Agent","capability":"Singing","standings":{"AT":3}},
                 {"role":"Lead","capability":"singing","standings":{"BELOW":2}},
                 {"role":"Chef","capability":"Diving","standings":{"BELOW":4,"UNKNOWN":9}},
                 {"role":"Guard","capability":"Running","standings":{"BELOW":5}}]}""");

        JsonNode counts = round.get("counts");
        assertThat(counts).hasSize(2);
        assertThat(counts.findValuesAsString("capability")).containsExactly("Running", "Singing");
        assertThat(counts.at("/1").has("role")).isFalse();
        assertThat(counts.at("/1/people").asInt()).isEqualTo(5);
        assertThat(service.bean(JdbcClient.class)
                        .sql("select count(*) from appraisal_count where capability_key = 'diving'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesARoundOfWhichNothingCanBeKept() {
        HttpResponse<String> refused = post(ROUNDS, """
                {"name":"Two","asOf":"2026-03-31","counts":[{"capability":"Singing","standings":{"AT":4}}]}""");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("In no group were 5 people assessed");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        HttpResponse<String> refused =
                post(ROUNDS, """
                {"name":"x","asOf":"%s","counts":[{"capability":"Singing","standings":{"BELOW":-1,"WELL":3}},
                 {"capability":"singing","standings":4}],"people":["Ann"]}""".formatted(LocalDate.now().plusYears(1)));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/people",
                        "/name",
                        "/asOf",
                        "/counts/0/standings/WELL",
                        "/counts/0/standings/BELOW",
                        "/counts/1/standings",
                        "/counts/1");
        assertThat(get("/appraisals").body()).doesNotContain("Ann");
    }

    @Test
    void readsASheetAndKeepsNeitherItNorWhoStandsInIt() {
        String sheet = "Employee,Role,Competency,Rating\n"
                + IntStream.range(0, 6)
                        .mapToObj(i -> "Nameless%d,Agent,Wayfinding,%s\n".formatted(i, i < 5 ? "Below" : "Great"))
                        .collect(Collectors.joining());
        JsonNode looked = json(sheet("?dryRun=true", sheet));
        assertThat(looked.get("kept").asBoolean()).isFalse();
        assertThat(looked.at("/problems/0/code").asString()).isEqualTo("UNKNOWN_WORD");
        assertThat(looked.at("/problems/0/rows").toString()).isEqualTo("[7]");
        assertThat(looked.at("/problems/0/allowed").toString()).contains("ABOVE");
        assertThat(looked.at("/capabilities/0/inStrategy").asBoolean()).isFalse();

        HttpResponse<String> nameless = sheet("", sheet);
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(json(nameless).get("errors").findValuesAsString("parameter"))
                .containsExactly("name", "asOf", "words");

        String said = "?name=Autumn&asOf=2026-09-30&words=" + encoded("{\"great\":\"ABOVE\"}") + "&capabilities="
                + encoded("{\"Wayfinding\":\"Finding the way\"}");
        JsonNode kept = json(sheet(said, sheet));
        assertThat(kept.get("kept").asBoolean()).isTrue();
        String round = get(ROUNDS + "/" + kept.get("id").asString()).body();
        assertThat(round).contains("Finding the way").contains("\"people\":6").doesNotContain("Nameless");
        for (String table : new String[] {"appraisal_round", "appraisal_count"}) {
            assertThat(service.bean(JdbcClient.class)
                            .sql("select * from " + table)
                            .query()
                            .listOfRows()
                            .toString())
                    .doesNotContain("Nameless");
        }
        assertThat(get("/api/v1/export").body())
                .contains("\"type\":\"appraisals\"")
                .doesNotContain("Nameless");
    }

    @Test
    void becomesEvidenceOfACaseWhichIsAnsweredAnew() {
        String round = added("""
                {"name":"Annual","asOf":"2026-03-31","counts":[
                 {"role":"Agent","capability":"Objections","standings":{"BELOW":14,"AT":6}}]}""").get("id").asString();
        String later = added("""
                {"name":"Later","asOf":"2026-09-30","counts":[
                 {"role":"Agent","capability":"Objections","standings":{"BELOW":6,"AT":14}}]}""").get("id").asString();
        String gapCase = json(post("/api/v1/cases", """
                {"title":"They drop objections","gap":{"capability":"objections"},"audience":{"role":"agent","headcount":20},
                 "evidence":{"statements":[{"obstacle":"habit","says":"ABSENT","by":"ANALYST"}]}}""")).get("id").asString();
        String wish = """
                {"case":"%s","capability":"Objections","role":"Agent","obstacle":"littlePractice"}""".formatted(gapCase);

        JsonNode taken = json(post(ROUNDS + "/" + round + "/evidence", wish));

        assertThat(taken.get("changed").asBoolean()).isTrue();
        JsonNode said = json(get("/api/v1/cases/" + gapCase)).at("/case");
        said = said.isMissingNode() ? json(get("/api/v1/cases/" + gapCase)) : said;
        assertThat(said.toString())
                .contains("\"standing\":\"BELOW\"")
                .contains("\"affected\":\"MOST\"")
                .contains("\"shownBy\":\"APPRAISALS\"")
                .contains("Below what their role asks: 14")
                .contains("\"habit\"");
        assertThat(get("/api/v1/recommendations/" + taken.get("recommendation").asString())
                        .body())
                .contains("\"support\":\"TOLD\"");
        assertThat(json(post(ROUNDS + "/" + round + "/evidence", wish))
                        .get("changed")
                        .asBoolean())
                .isFalse();

        assertThat(json(post(ROUNDS + "/" + later + "/evidence", wish))
                        .get("changed")
                        .asBoolean())
                .isTrue();
        assertThat(get("/api/v1/cases/" + gapCase).body())
                .contains("Below what their role asks: 6")
                .doesNotContain("Below what their role asks: 14");
    }

    @Test
    void isNoEvidenceOfSomethingElse() {
        String round = added("""
                {"name":"Annual","asOf":"2026-03-31","counts":[
                 {"role":"Driver","capability":"Braking","standings":{"BELOW":14,"AT":6}}]}""").get("id").asString();
        String other = json(post(
                        "/api/v1/cases", "{\"title\":\"They park badly\",\"gap\":{\"capability\":\"Parking\"}}"))
                .get("id")
                .asString();
        String otherRole = json(post("/api/v1/cases", """
                {"title":"They brake late","gap":{"capability":"Braking"},"audience":{"role":"Pilot"}}""")).get("id").asString();

        for (String id : new String[] {other, otherRole}) {
            HttpResponse<String> refused = post(ROUNDS + "/" + round + "/evidence", """
                    {"case":"%s","capability":"Braking","role":"Driver","obstacle":"littlePractice"}""".formatted(id));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/case");
        }
    }

    @Test
    void saysWhatAPersonaIsGoodAtInThePlaceOfAnEarlierRound() {
        String first = added("""
                {"name":"First","asOf":"2025-03-31","counts":[
                 {"role":"Nurse","capability":"Washing","standings":{"BELOW":4,"AT":16}},
                 {"role":"Nurse","capability":"Lifting","standings":{"BELOW":16,"AT":6}}]}""").get("id").asString();
        String second = added("""
                {"name":"Second","asOf":"2026-03-31","counts":[
                 {"role":"Nurse","capability":"Lifting","standings":{"BELOW":6,"AT":9,"ABOVE":7}}]}""").get("id").asString();
        String persona = json(post("/api/v1/personas", """
                {"name":"Ward nurses","role":"nurse","goodAt":"Calm under pressure"}""")).get("id").asString();

        JsonNode facts = json(get(ROUNDS + "/" + first + "/personas/" + persona));
        String good = facts.at("/patch/goodAt").asString();
        assertThat(good)
                .startsWith("Calm under pressure\n")
                .contains("Washing (20 people)")
                .doesNotContain("Lifting");
        ServiceUnderTest.send(service.to("/api/v1/personas/" + persona)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", facts.get("etag").asString())
                .method("PATCH", BodyPublishers.ofString(facts.get("patch").toString()))
                .build());

        assertThat(json(get(ROUNDS + "/" + first + "/personas/" + persona)).get("patch"))
                .isEmpty();
        assertThat(json(get(ROUNDS + "/" + second + "/personas/" + persona))
                        .at("/patch/goodAt")
                        .asString())
                .startsWith("Calm under pressure\n")
                .contains("Lifting (22 people)")
                .doesNotContain("Washing");
    }

    @Test
    void putsTwoRoundsSideBySideAndOnlyCounts() {
        added("""
                {"name":"Old","asOf":"2025-03-31","counts":[
                 {"role":"Cook","capability":"Baking","standings":{"BELOW":15,"AT":6}}]}""");
        added("""
                {"name":"New","asOf":"2026-03-31","counts":[
                 {"role":"Cook","capability":"Baking","standings":{"BELOW":9,"AT":12}},
                 {"role":"Chef","capability":"baking","standings":{"AT":8}}]}""");

        JsonNode standings = json(get("/api/v1/appraisal-standings?capability=baking&role=cook"));

        assertThat(standings.get("rounds").findValuesAsString("name")).containsExactly("Old", "New");
        assertThat(standings.at("/compared/change").toString())
                .isEqualTo("{\"BELOW\":-6,\"AT\":6,\"ABOVE\":0,\"UNKNOWN\":0}");
        assertThat(standings.get("roles").toString()).contains("Chef").contains("Cook");
        assertThat(get("/api/v1/appraisal-standings").statusCode()).isEqualTo(400);
    }

    @Test
    void listsRoundsPageByPageAndDeletesOne() {
        for (int i = 0; i < 3; i++) {
            added("""
                    {"name":"Page %d","asOf":"2026-03-31","counts":[{"capability":"Paging","standings":{"AT":5}}]}""".formatted(i));
        }
        HttpResponse<String> page = get(ROUNDS + "?limit=2");
        assertThat(json(page)).hasSize(2);
        String next = page.headers().firstValue("Link").orElseThrow().replaceFirst("<(.*)>.*", "$1");
        assertThat(json(get(next)).at("/0/id").asString())
                .isNotEqualTo(json(page).at("/1/id").asString());

        String id = json(page).at("/0/id").asString();
        HttpResponse<String> gone =
                ServiceUnderTest.send(service.to(ROUNDS + "/" + id).DELETE().build());
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(get(ROUNDS + "/" + id).statusCode()).isEqualTo(404);
        assertThat(service.bean(JdbcClient.class)
                        .sql("select count(*) from appraisal_count where appraisal = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(get(ROUNDS + "?cursor=nothing").statusCode()).isEqualTo(400);
    }

    private static JsonNode added(String body) {
        HttpResponse<String> answer = post(ROUNDS, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    private static HttpResponse<String> post(String path, String body) {
        return ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> sheet(String query, String sheet) {
        return ServiceUnderTest.send(service.to(ROUNDS + "/import" + query)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(sheet))
                .build());
    }

    private static HttpResponse<String> get(String path) {
        return ServiceUnderTest.send(service.to(path).GET().build());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return ServiceUnderTest.json(answer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
