package io.gapwise.service.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.practice.planfile.PlanJson;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Stored cases become one ranked list, groups, and candidates for a plan: by what is stated, and never by a guess. */
@Timeout(180)
class PrioritiesTest {

    private static final String TOOL = """
            {"title":"%s","obstacles":{"toolsInadequate":"PRESENT"},"evidence":{"sources":["OBSERVATION"]},
             "audience":{"role":"%s","headcount":%d},"goal":{"costPerYear":%d,"currency":"EUR","objective":"Deliver on time",
             "strategic":"YES","stake":"SERIOUS"}}""";

    private static final String TAUGHT = """
            {"title":"%s","obstacles":{"neverLearned":"PRESENT"},"evidence":{"sources":["OBSERVATION"]},
             "gap":{"capability":"Plain writing"%s},"audience":{"role":"Engineers","headcount":20},
             "goal":{"strategic":"%s"}}""";

    private static ServiceUnderTest service;
    private static final Map<String, String> CASES = new HashMap<>();

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
        added(
                "objectives",
                "{\"name\":\"Deliver on time\",\"weight\":5,\"figure\":\"Late orders\",\"baseline\":9,"
                        + "\"target\":3,\"endsOn\":\"%s\"}"
                                .formatted(LocalDate.now().plusWeeks(4)));
        described("tool 1", TOOL.formatted("Orders are typed twice", "Sales staff", 200, 900_000), "tool: Order entry");
        described("tool 2", TOOL.formatted("Orders are lost on the way", "Planners", 60, 800_000), "Tool:order  ENTRY");
        described(
                "tool 3",
                TOOL.formatted("Nobody finds an order again", "Sales staff", 150, 400_000),
                "tool: order entry");
        described("other tool", TOOL.formatted("Invoices go out late", "Accountants", 12, 70_000), "tool: invoicing");
        described("law", TAUGHT.formatted("Reports of incidents are unclear", ",\"legallyMandated\":\"YES\"", "YES"));
        described("letters", TAUGHT.formatted("Letters to customers are unclear", "", "NO"));
        described("open", "{\"title\":\"The mood is bad\"}");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void described(String name, String json, String... tags) {
        ObjectNode sent = (ObjectNode) ServiceUnderTest.JSON.readTree(json);
        for (String tag : tags) {
            sent.withArrayProperty("tags").add(tag);
        }
        String id = ServiceUnderTest.json(post("/api/v1/cases", sent.toString()))
                .get("id")
                .asString();
        assertThat(post("/api/v1/cases/" + id + "/recommendations", "").statusCode())
                .isEqualTo(201);
        CASES.put(name, id);
    }

    private static HttpResponse<String> post(String path, String json) {
        return ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private static String added(String kind, String json) {
        HttpResponse<String> answer = post("/api/v1/" + kind, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static void gone(String address) {
        String tag = service.get(address).headers().firstValue("ETag").orElseThrow();
        assertThat(ServiceUnderTest.send(service.to(address)
                                .header("If-Match", tag)
                                .DELETE()
                                .build())
                        .statusCode())
                .isEqualTo(204);
    }

    private static JsonNode read(String path) {
        HttpResponse<String> answer = service.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ServiceUnderTest.json(answer);
    }

    private static List<JsonNode> ranked(String query) {
        List<JsonNode> all = new ArrayList<>();
        read("/api/v1/priorities" + query)
                .get("parts")
                .forEach(part -> part.get("ranked").forEach(all::add));
        return all;
    }

    private static JsonNode of(String name) {
        return ranked("?limit=100").stream()
                .filter(each -> each.get("case").asString().equals(CASES.get(name)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsLawOutsideAndStrategicAndNecessaryApart() {
        JsonNode parts = read("/api/v1/priorities?limit=100").get("parts");

        assertThat(parts.findValuesAsString("part")).first().isEqualTo("OUTSIDE");
        assertThat(parts.get(0).get("ranked").findValuesAsString("case")).containsExactly(CASES.get("law"));
        assertThat(parts.findValuesAsString("part")).contains("STRATEGIC");
        parts.forEach(part -> assertThat(part.get("ranked").size())
                .isEqualTo(part.get("count").asInt()));
    }

    @Test
    void tellsOfEachRankWhyWithRulesAndSourcesAndWhatPutsItBeforeTheNext() {
        JsonNode first = of("tool 1");

        assertThat(first.at("/priority/effect/value").asString()).isEqualTo("HIGH");
        assertThat(first.at("/priority/effect/said/0/reasons/0/rule").asString())
                .startsWith("priority/");
        assertThat(first.at("/priority/effect/said/0/reasons/0/source").asString())
                .isNotEmpty();
        assertThat(first.at("/priority/place/said/0/reasons/0/facts").toString())
                .contains("\"effect\":\"HIGH\"", "\"goal.stake\":\"SERIOUS\"");
        assertThat(first.at("/beforeNext/criterion").asString()).isEqualTo("COST_PER_YEAR");
        assertThat(first.at("/beforeNext/here").asInt()).isEqualTo(900_000);
        assertThat(first.at("/beforeNext/next").asInt()).isEqualTo(800_000);
    }

    @Test
    void takesWhatIsKnownFromTheObjectiveAndGuessesNothing() {
        assertThat(of("tool 1").get("standing").toString())
                .contains("\"named\":\"YES\"", "\"weight\":\"HIGH\"", "\"figure\":\"YES\"", "\"near\":\"YES\"")
                .doesNotContain("capacity", "delay", "onlyOnePerson", "proven");
        assertThat(of("open").get("standing").toString()).doesNotContain("objective");
    }

    @Test
    void ranksAnewAsSoonAsTheStrategyChanges() {
        assertThat(of("letters").at("/standing/ease").isMissingNode()).isTrue();
        String asset = added(
                "assets",
                "{\"name\":\"Write plainly\",\"kind\":\"COURSE\",\"capability\":\"plain WRITING\",\"method\":\"%s\"}"
                        .formatted(firstMethod("letters")));

        assertThat(of("letters").at("/standing/ease/assetExists").asString()).isEqualTo("YES");
        assertThat(of("letters").at("/priority/readiness/value").asString()).isEqualTo("READY");

        gone(asset);
        assertThat(of("letters").at("/standing/ease").isMissingNode()).isTrue();
    }

    private static String firstMethod(String name) {
        return read("/api/v1/recommendations/" + of(name).get("recommendation").asString())
                .at("/methods/0/method")
                .asString();
    }

    @Test
    void countsWhatIsUnderWayAndForgetsACaseThatIsErased() {
        described("begun", TAUGHT.formatted("Minutes of meetings are unclear", "", "NO"));
        assertThat(of("begun").at("/standing/initiative").asString()).isEqualTo("NONE");
        String begun = added(
                "initiatives",
                "{\"recommendation\":\"%s\",\"title\":\"Writing course\",\"decision\":\"FOLLOWED\",\"status\":\"RUNNING\",\"startsOn\":\"2026-01-05\"}"
                        .formatted(of("begun").get("recommendation").asString()));

        assertThat(of("begun").at("/standing/initiative").asString()).isEqualTo("YES");
        assertThat(of("begun").at("/initiatives/0/title").asString()).isEqualTo("Writing course");
        assertThat(begun).endsWith(of("begun").at("/initiatives/0/id").asString());
        JsonNode proposed = read("/api/v1/plan-candidates?cases=" + CASES.get("begun"));
        assertThat(proposed.at("/about/0/begun/0/status").asString()).isEqualTo("RUNNING");

        assertThat(ServiceUnderTest.send(service.to("/api/v1/cases/" + CASES.get("begun"))
                                .DELETE()
                                .build())
                        .statusCode())
                .isEqualTo(200);
        assertThat(read("/api/v1/priorities?limit=100").toString())
                .doesNotContain("Minutes of meetings", CASES.get("begun"));
        assertThat(read("/api/v1/case-groups?limit=100").toString()).doesNotContain("Minutes of meetings");
    }

    @Test
    void tellsWhatWouldMoveACaseAndWhereThatIsStated() {
        JsonNode moves = read("/api/v1/priorities/%s/moves".formatted(CASES.get("letters")));

        assertThat(moves.get("place").asString())
                .isEqualTo(of("letters").at("/priority/place/value").asString());
        assertThat(moves.get("moves"))
                .isNotEmpty()
                .allSatisfy(move -> assertThat(move.get("place").asString())
                        .isNotEqualTo(moves.get("place").asString()));
        assertThat(moves.get("moves").findValuesAsString("path")).contains("gap.legallyMandated");
        assertThat(moves.get("moves")
                        .valueStream()
                        .filter(move -> move.get("path").asString().startsWith("standing.ability.onlyOnePerson")))
                .allSatisfy(move -> assertThat(move.has("stated")).isFalse());
        assertThat(service.get("/api/v1/priorities/3f2b8c1e-5d0a-4c57-9a39-0d6f3b1c2e4a/moves")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void ranksAmongEachOtherWhatMeetsConditionsAndGoesOnPageByPage() {
        List<String> inOne = ranked("?limit=100&q=order").stream()
                .map(each -> each.get("case").asString())
                .toList();

        assertThat(inOne).containsExactly(CASES.get("tool 1"), CASES.get("tool 2"), CASES.get("tool 3"));
        List<String> byPage = new ArrayList<>();
        String path = "/api/v1/priorities?limit=1&q=order";
        while (!path.isEmpty()) {
            HttpResponse<String> page = service.get(path);
            ServiceUnderTest.json(page)
                    .get("parts")
                    .forEach(part -> byPage.addAll(part.get("ranked").findValuesAsString("case")));
            path = page.headers()
                    .firstValue("Link")
                    .map(link -> link.replaceFirst("<([^>]+)>.*", "$1"))
                    .orElse("");
        }
        assertThat(byPage).startsWith(inOne.get(0)).containsAll(inOne).hasSize(3);
        assertThat(ranked("?part=OUTSIDE")).hasSize(1);
        assertThat(ranked("?tag=tool:%20invoicing")).hasSize(1);
        assertThat(ranked("?cause=TOOLS_INADEQUATE")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "cause=TOOLS, cause",
        "part=FIRST, part",
        "from=soon, from",
        "cursor=x, cursor",
        "sample=maybe, sample",
        "sample=yes&q=a, sample",
        "rank=1, rank"
    })
    void namesEachParameterThatIsWrong(String query, String parameter) {
        HttpResponse<String> refused = service.get("/api/v1/priorities?" + query);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ServiceUnderTest.json(refused).get("errors").findValuesAsString("parameter"))
                .contains(parameter);
    }

    @Test
    void putsManyRequestsTogetherThatHaveOneCause() {
        JsonNode groups = read("/api/v1/case-groups?trait=TOOL");

        assertThat(groups.get("currency").asString()).isEqualTo("EUR");
        assertThat(groups.get("count").asInt()).isEqualTo(1);
        JsonNode tool = groups.at("/groups/0");
        assertThat(tool.get("name").asString()).isEqualToIgnoringCase("order entry");
        assertThat(tool.get("cases").findValuesAsString("case"))
                .containsExactly(CASES.get("tool 1"), CASES.get("tool 2"), CASES.get("tool 3"));
        // Sales staff are named twice: 200 and 150 of them may be the same people, or others.
        assertThat(tool.at("/people/atLeast").asInt()).isEqualTo(200);
        assertThat(tool.at("/people/atMost").asInt()).isEqualTo(410);
        assertThat(tool.at("/costPerYear/sum").asInt()).isEqualTo(2_100_000);
        assertThat(tool.at("/costPerYear/open").asInt()).isZero();
        assertThat(read("/api/v1/case-groups?trait=CAUSE").at("/groups/0/count").asInt())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void proposesOneCandidateForCasesThatShareCauseAndRemedyAndTellsWhatIsOpen() throws Exception {
        JsonNode proposed = read("/api/v1/plan-candidates");

        JsonNode shared = proposed.get("candidates")
                .valueStream()
                .filter(each -> each.get("gaps").size() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(shared.get("title").asString()).endsWith(": Order entry (3 cases)");
        assertThat(shared.get("kind").asString()).isEqualTo("REMEDY");
        assertThat(shared.get("objectives").get(0).asString()).isEqualTo("Deliver on time");
        assertThat(shared.at("/reaches/Sales staff").asInt()).isEqualTo(200);
        assertThat(shared.has("cost")).isFalse();
        JsonNode about = about(proposed, shared);
        assertThat(about.get("open").findValuesAsString("fact"))
                .containsExactly("COST", "LENGTH", "LEARNER_HOURS", "HELPERS");
        JsonNode law = candidateOf(proposed, "law");
        assertThat(law.get("mandatory").asBoolean()).isTrue();
        assertThat(law.get("place").asString()).isEqualTo("FIRST");
        assertThat(about(proposed, candidateOf(proposed, "open")).get("open").findValuesAsString("fact"))
                .contains("WHAT_HELPS", "AUDIENCE", "PEOPLE", "COST_OF_GAP", "OBJECTIVE");
        assertThat(candidateOf(proposed, "open").get("place").asString()).isNotEqualTo("FIRST");
        assertThat(planned(proposed)).isEqualTo(proposed.get("candidates").size());
    }

    /** A plan takes the proposal as it is, once somebody says over which periods it goes. */
    private static int planned(JsonNode proposed) throws Exception {
        ObjectNode request = (ObjectNode) proposed.deepCopy();
        request.remove(List.of("about", "count", "currency", "notRanked", "waiting"));
        request.withObjectProperty("means").putArray("periods").add("May").add("June");
        return PlanJson.read(request.toString().getBytes(StandardCharsets.UTF_8), Locale.ENGLISH)
                .candidates()
                .size();
    }

    private static JsonNode candidateOf(JsonNode proposed, String name) {
        return proposed.get("candidates")
                .valueStream()
                .filter(each -> each.get("gaps").toString().contains(CASES.get(name)))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode about(JsonNode proposed, JsonNode candidate) {
        return proposed.get("about")
                .valueStream()
                .filter(each -> each.get("candidate").equals(candidate.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesCostHoursAndSeatsFromALearningAssetThatFits() throws Exception {
        String asset = added("assets", """
                {"name":"Clear reports","kind":"COURSE","capability":"Plain writing","method":"%s","hours":6.5,
                 "cost":4000,"currency":"EUR","seats":25}""".formatted(firstMethod("law")));

        JsonNode proposed = read("/api/v1/plan-candidates?cases=" + CASES.get("law"));

        JsonNode candidate = proposed.at("/candidates/0");
        assertThat(candidate.get("cost").asInt()).isEqualTo(4_000);
        assertThat(candidate.at("/learners/Engineers").asInt()).isEqualTo(130);
        assertThat(candidate.at("/seats/Clear reports").asInt()).isEqualTo(20);
        assertThat(proposed.at("/means/seats/Clear reports").asInt()).isEqualTo(25);
        assertThat(proposed.at("/about/0/taken/name").asString()).isEqualTo("Clear reports");
        assertThat(proposed.at("/about/0/open").findValuesAsString("fact"))
                .contains("LENGTH", "HELPERS")
                .doesNotContain("COST", "LEARNER_HOURS");
        assertThat(planned(proposed)).isEqualTo(1);
        gone(asset);
    }

    @Test
    void tellsWhichCasesAreNotRankedAndSpeaksGerman() {
        HttpResponse<String> answer =
                ServiceUnderTest.send(service.to("/api/v1/plan-candidates?cases=%s,nobody".formatted(CASES.get("open")))
                        .header("Accept-Language", "de")
                        .build());

        JsonNode proposed = ServiceUnderTest.json(answer);
        assertThat(proposed.get("notRanked").toString()).isEqualTo("[\"nobody\"]");
        assertThat(proposed.at("/about/0/open").findValuesAsString("said"))
                .anySatisfy(said -> assertThat(said).startsWith("Noch weiß niemand"));
        assertThat(answer.headers().firstValue("Content-Language")).contains("de");
    }
}
