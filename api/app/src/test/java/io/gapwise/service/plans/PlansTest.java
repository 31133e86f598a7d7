package io.gapwise.service.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A plan is kept, worked out, approved, compared, planned anew after something happened, and checked. */
@Timeout(180)
class PlansTest {

    /** The law has to be in; of the tool and the course, money is there for one. */
    static final String REQUEST = """
            {"means":{"periods":[{"name":"Q1","from":"2026-01-01","to":"2026-03-31"},
               {"name":"Q2","from":"2026-04-01","to":"2026-06-30"},{"name":"Q3","from":"2026-07-01","to":"2026-09-30"}],
              "budget":{"inAll":40000},"audiences":["engineers"],"learners":{"engineers":200},"experts":{"Anna":40}},
             "objectives":[{"name":"Fewer return visits","weight":4}],
             "gaps":[{"id":"g1","title":"Rules unknown"},{"id":"g2","title":"Tool breaks","costPerYear":90000}],
             "candidates":[
              {"id":"law","title":"New safety rules","mandatory":true,"place":"FIRST","gaps":["g1"],"cost":8000,
               "learners":{"engineers":120},"latestEnd":"Q1"},
              {"id":"tool","title":"Mend the order tool","kind":"REMEDY","gaps":["g2"],"objectives":["Fewer return visits"],
               "cost":25000,"length":2},
              {"id":"course","title":"Difficult talks","cost":12000,"experts":{"Anna":20},"learners":{"engineers":80}}]}""";

    private static ServiceUnderTest service;
    private static PlanClient plans;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
        plans = new PlanClient(service, null);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void keepsWhatAPlanFollowsFrom() {
        String plan = plans.add(REQUEST);

        JsonNode kept = plans.json(plan);

        assertThat(kept.get("name").asString()).isEqualTo("Field service");
        assertThat(kept.at("/request/candidates/1/title").asString()).isEqualTo("Mend the order tool");
        assertThat(kept.at("/request/means/learners/engineers").toString()).isEqualTo("[200,200,200]");
        assertThat(kept.at("/request/candidates/0/learners/engineers").asInt()).isEqualTo(120);
        // What is answered can be sent as it is, apart from what only the service says.
        HttpResponse<String> again = plans.change(plan, kept.get("request").toString());
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(again.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(plans.json(PlanClient.PATH).findValuesAsString("id"))
                .contains(kept.get("id").asString());
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceAndWhere() {
        HttpResponse<String> refused = plans.send("POST", PlanClient.PATH, """
                {"nme":"x","owner":7,"request":{"means":{"periods":["Q1"]},"candidates":[
                 {"id":"a","title":"A","place":"PREPAR","cost":1.5},{"title":"B"}]}}""");

        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode problem = ServiceUnderTest.json(refused);
        assertThat(problem.get("type").asString()).isEqualTo("urn:gapwise:problem:bad-plan");
        assertThat(problem.get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/nme",
                        "/name",
                        "/owner",
                        "/request/candidates/0/place",
                        "/request/candidates/0/cost",
                        "/request/candidates/1/id");
        assertThat(refused.body()).contains("\"maybe\":\"PREPARE\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                          |                              | wrong-type",
                "{\"name\":\"A\"}                            | /request                     | missing",
                "{\"name\":\"A\",\"id\":\"x\",\"request\":{\"means\":{\"periods\":[\"Q1\"]}}} | /id | read-only",
                "{\"name\":\"A\",\"request\":{\"means\":{}}} | /request/means/periods       | missing",
                "{\"name\":\" \",\"request\":{\"means\":{\"periods\":[\"Q1\"]}}}              | /name | missing",
                "{\"name\":\"A\",\"request\":{\"means\":{\"periods\":[\"Q1\"]},\"candidates\":[{\"id\":\"a\",\"title\":\"A\",\"after\":[\"a\"]}]}} | /request/candidates/0/after | wrong-form",
            })
    void namesWhereAPlanIsWrong(String body, String pointer, String code) {
        HttpResponse<String> refused = plans.send("POST", PlanClient.PATH, body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ServiceUnderTest.json(refused).get("errors")).anySatisfy(error -> {
            assertThat(error.get("pointer").asString()).isEqualTo(pointer == null ? "" : pointer);
            assertThat(error.get("code").asString()).isEqualTo(code);
        });
    }

    /** The sentences of the planner are said in the language that was asked for, not what is true of all of their kind. */
    @Test
    void saysInGermanWhatIsWrong() {
        HttpResponse<String> refused = plans.send(
                "POST", PlanClient.PATH, "{\"request\":{\"means\":{\"periods\":[]}}}", "Accept-Language", "de");

        assertThat(refused.body())
                .contains("Ein Plan hat einen Namen.", "Zeitr")
                .doesNotContain("There must");
        assertThat(ServiceUnderTest.json(refused).get("title").asString()).startsWith("Das ist kein Plan");
    }

    @Test
    void refusesInWordsMoreCandidatesThanWereMeasured() {
        String many = IntStream.range(0, PlanContent.MOST_CANDIDATES + 1)
                .mapToObj(i -> "{\"id\":\"c%d\",\"title\":\"Candidate %d\"}".formatted(i, i))
                .collect(Collectors.joining(","));

        HttpResponse<String> refused = plans.send(
                "POST",
                PlanClient.PATH,
                "{\"name\":\"Many\",\"request\":{\"means\":{\"periods\":[\"Q1\"]},\"candidates\":[" + many + "]}}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("at most 2000 candidates; this one has 2001", "/request/candidates", "too-large");
        String body = "{\"name\":\"" + "x".repeat(5_000_000) + "\"}";
        assertThat(plans.send("POST", PlanClient.PATH, body).statusCode()).isEqualTo(413);
    }

    @Test
    void worksOutTheBestPlanAndSaysWhy() {
        JsonNode version = plans.computed(plans.add(REQUEST));

        assertThat(version.get("number").asInt()).isEqualTo(1);
        assertThat(version.get("state").asString()).isEqualTo("DRAFT");
        assertThat(version.get("fits").asBoolean()).isTrue();
        assertThat(version.get("proved").asBoolean()).isTrue();
        assertThat(version.get("upToDate").asBoolean()).isTrue();
        assertThat(version.at("/report/planned").findValuesAsString("candidate"))
                .containsExactly("law", "tool");
        assertThat(version.at("/report/leftOut/0/why/reason").asString()).isEqualTo("MISSING");
        assertThat(version.at("/report/moreMeans").toString()).contains("course");
    }

    /** The typed report that pages read is the one that was written. */
    @Test
    void readsAVersionBackAsItWasMade() throws Exception {
        String plan = plans.add(REQUEST);
        JsonNode version = plans.computed(plan);

        PlanVersion read = service.bean(Plans.class).version(idOf(plan), 1);

        assertThat(read.number()).isEqualTo(1);
        assertThat(ServiceUnderTest.JSON.readTree(io.gapwise.practice.planfile.PlanJson.text(read.report())))
                .isEqualTo(version.get("report"));
        assertThat(read.request())
                .isEqualTo(service.bean(Plans.class).get(idOf(plan)).content().request());
    }

    @Test
    void losesNoChangeOfTwoWhoChangeOnePlan() {
        String plan = plans.add(REQUEST);
        String first = plans.etag(plan);
        String one = body("40000", "50000");
        String other = body("40000", "60000");

        assertThat(plans.send("PUT", plan, one, "If-Match", first).statusCode()).isEqualTo(200);
        HttpResponse<String> late = plans.send("PUT", plan, other, "If-Match", first);

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(plans.send("PUT", plan, other).statusCode()).isEqualTo(428);
        assertThat(plans.json(plan).at("/request/means/budget/inAll").asInt()).isEqualTo(50000);
        assertThat(plans.send("DELETE", plan, null, "If-Match", first).statusCode())
                .isEqualTo(412);
        assertThat(plans.send("DELETE", plan, null, "If-Match", "\"2\"").statusCode())
                .isEqualTo(204);
        assertThat(plans.get(plan).statusCode()).isEqualTo(404);
        assertThat(plans.get(plan + "/versions").statusCode()).isEqualTo(404);
    }

    @Test
    void approvesOneVersionAndReplacesTheOneBefore() {
        String plan = plans.add(REQUEST);
        plans.computed(plan);
        HttpResponse<String> first = plans.approve(plan, 1, "{\"note\":\"As agreed\"}");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        JsonNode approved = ServiceUnderTest.json(first);
        assertThat(approved.get("state").asString()).isEqualTo("APPROVED");
        assertThat(approved.at("/approval/note").asString()).isEqualTo("As agreed");
        assertThat(approved.at("/approval/by").asString()).isEqualTo("everybody");

        plans.change(plan, REQUEST.replace("40000", "60000"));
        plans.computed(plan);
        assertThat(plans.approve(plan, 2, "{}").statusCode()).isEqualTo(200);

        JsonNode versions = plans.json(plan + "/versions");
        assertThat(versions.findValuesAsString("state")).containsExactly("APPROVED", "REPLACED");
        assertThat(plans.json(PlanClient.PATH).toString()).contains("\"approved\":2");
        // Whoever presses twice approves once.
        assertThat(plans.approve(plan, 2, "{\"note\":\"Again\"}").body()).doesNotContain("Again");
    }

    @Test
    void approvesNothingThatDoesNotFitAndNothingOutdatedUnlessToldSo() {
        String plan = plans.add(REQUEST.replace("\"engineers\":200", "\"engineers\":100"));
        JsonNode none = plans.computed(plan);
        assertThat(none.get("fits").asBoolean()).isFalse();
        assertThat(none.at("/report/result").asString()).isEqualTo("NO_PLAN");
        HttpResponse<String> refused = plans.approve(plan, 1, "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("urn:gapwise:problem:plan-does-not-fit");

        plans.change(plan, REQUEST);
        plans.computed(plan);
        plans.change(plan, REQUEST.replace("40000", "60000"));
        HttpResponse<String> outdated = plans.approve(plan, 2, "{}");
        assertThat(outdated.statusCode()).isEqualTo(409);
        assertThat(outdated.body()).contains("urn:gapwise:problem:outdated-plan-version");
        assertThat(plans.approve(plan, 2, "{\"evenIfOutdated\":1}").statusCode())
                .isEqualTo(400);
        HttpResponse<String> meant = plans.approve(plan, 2, "{\"evenIfOutdated\":true}");
        assertThat(meant.statusCode()).isEqualTo(200);
        assertThat(ServiceUnderTest.json(meant).get("upToDate").asBoolean()).isFalse();
    }

    @Test
    void tellsWhatDiffersBetweenVersionsWithReasons() {
        String plan = plans.add(REQUEST);
        plans.computed(plan);
        plans.change(plan, REQUEST.replace("40000", "20000"));
        plans.computed(plan);

        JsonNode differences = plans.json(plan + "/differences?from=1&to=2");

        assertThat(differences.get("differing").asInt()).isEqualTo(2);
        assertThat(change(differences.get("changes"), "tool").get("change").asString())
                .isEqualTo("DROPPED");
        assertThat(change(differences.get("changes"), "tool")
                        .at("/why/lacks/0/lack")
                        .asString())
                .isEqualTo("MONEY");
        assertThat(change(differences.get("changes"), "course").get("change").asString())
                .isEqualTo("ADDED");
        assertThat(plans.get(plan + "/differences?from=1").statusCode()).isEqualTo(400);
        assertThat(plans.get(plan + "/differences?from=1&to=7").statusCode()).isEqualTo(404);

        plans.change(plan, REQUEST.replace("\"Q1\"", "\"January\""));
        plans.computed(plan);
        HttpResponse<String> others = plans.get(plan + "/differences?from=1&to=3");
        assertThat(others.statusCode()).isEqualTo(409);
        assertThat(others.body()).contains("They are about other periods.");
    }

    @Test
    void keepsWhatRunsWhenTheMoneyIsCut() {
        String plan = approved(REQUEST.replace("40000", "60000"));

        HttpResponse<String> asked =
                plans.replan(plan, "{\"from\":\"Q2\",\"happened\":[{\"what\":\"MONEY\",\"share\":60}]}");

        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        JsonNode version = plans.made(plan, asked);
        assertThat(version.at("/request/means/budget/inAll").asInt()).isEqualTo(36000);
        assertThat(version.at("/request/earlier/from").asString()).isEqualTo("Q2");
        JsonNode changes = version.at("/report/changes");
        assertThat(change(changes, "law").get("change").asString()).isEqualTo("KEPT");
        assertThat(change(changes, "tool").get("change").asString()).isEqualTo("KEPT");
        assertThat(plans.json(plan).at("/request/goals/0").asString()).isEqualTo("FEWEST_CHANGES");
        assertThat(plans.replan(plan, "{\"from\":\"Q2\",\"happened\":[{\"what\":\"MONEY\",\"inAll\":30000}]}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(plans.json(plan).at("/request/means/budget/inAll").asInt()).isEqualTo(30000);
    }

    @Test
    void doesWithoutAPersonWhoIsLost() {
        String plan = approved(REQUEST.replace("40000", "60000"));

        JsonNode version = plans.made(
                plan,
                plans.replan(
                        plan,
                        "{\"from\":\"Q1\",\"happened\":[{\"what\":\"LOST\",\"resource\":\"EXPERT\",\"name\":\"Anna\"}]}"));

        assertThat(version.at("/request/means/experts/Anna").toString()).isEqualTo("[0,0,0]");
        JsonNode course = change(version.at("/report/changes"), "course");
        assertThat(course.get("change").asString()).isEqualTo("DROPPED");
        assertThat(course.at("/why/lacks/0/name").asString()).isEqualTo("Anna");
    }

    @Test
    void stopsWhatStayedFlatAndPutsSomethingInItsPlace() {
        String plan = approved(REQUEST);

        JsonNode version = plans.made(plan, plans.replan(plan, """
                {"from":"Q2","happened":[{"what":"FLAT","candidate":"tool","instead":
                  {"id":"aid","title":"Job aid at the machine","cost":3000}},
                 {"what":"ADDED","candidate":{"id":"gdpr","title":"New law","mandatory":true,"cost":2000}},
                 {"what":"GONE","candidate":"course"}]}"""));

        JsonNode changes = version.at("/report/changes");
        assertThat(change(changes, "tool").get("change").asString()).isEqualTo("STOPPED");
        assertThat(change(changes, "tool").at("/why/reason").asString()).isEqualTo("FORBIDDEN");
        assertThat(change(changes, "aid").get("change").asString()).isEqualTo("ADDED");
        assertThat(change(changes, "gdpr").at("/why/mandatory").asBoolean()).isTrue();
        // What comes in its place serves what it served, unless it says otherwise.
        assertThat(version.at("/request/candidates")
                        .valueStream()
                        .filter(each -> each.get("id").asString().equals("aid"))
                        .findFirst()
                        .orElseThrow()
                        .at("/objectives/0")
                        .asString())
                .isEqualTo("Fewer return visits");
        assertThat(version.at("/request/candidates").findValuesAsString("id")).doesNotContain("course");
    }

    @Test
    void tellsAllThatIsWrongWithWhatHappened() {
        String plan = approved(REQUEST);

        HttpResponse<String> refused = plans.replan(plan, """
                {"from":"Q9","happened":[{"what":"MONEY"},{"what":"LOST","resource":"EXPRT","name":"Anna"},
                 {"what":"LSOT"},{"what":"ADDED","candidate":{"id":"law","title":"Again"}},
                 {"what":"ADDED","candidate":{"id":"new","experts":{"Bert":3}}}]}""");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ServiceUnderTest.json(refused).get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/happened/0",
                        "/happened/1/resource",
                        "/happened/2/what",
                        "/happened/3/candidate/id",
                        "/happened/4/candidate/title",
                        "/happened/4/candidate/experts/Bert");
        assertThat(plans.replan(plan, "{\"from\":\"Q9\",\"happened\":[{\"what\":\"GONE\",\"candidate\":\"nothing\"}]}")
                        .body())
                .contains("\"/from\"", "\"/happened/0/candidate\"");
        assertThat(plans.replan(plan, "{\"from\":\"Q2\",\"happened\":[{\"what\":\"FLAT\",\"candidate\":\"law\"}]}")
                        .body())
                .contains("/happened/0/instead", "It is mandatory");
        assertThat(plans.json(plan).get("request").has("earlier")).isFalse();
        assertThat(plans.send("POST", plan + "/replanning", "{}").statusCode()).isEqualTo(428);
    }

    @Test
    void plansAnewOnlyFromAVersionThatHolds() {
        String plan = plans.add(REQUEST);
        HttpResponse<String> refused =
                plans.replan(plan, "{\"from\":\"Q2\",\"happened\":[{\"what\":\"MONEY\",\"share\":50}]}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("urn:gapwise:problem:no-approved-plan");
        assertThat(plans.get(plan + "/check").statusCode()).isEqualTo(409);
    }

    @Test
    void checksObjectiveByObjectiveAndSaysWhatWasNotMeasured() {
        String plan = approved(REQUEST);
        JsonNode before = plans.json(plan + "/check?asOf=2025-12-01");
        JsonNode meanwhile = plans.json(plan + "/check?asOf=2026-05-01");

        JsonNode objective = meanwhile.at("/objectives/0");
        assertThat(objective.get("name").asString()).isEqualTo("Fewer return visits");
        assertThat(objective.get("inStrategy").asBoolean()).isFalse();
        assertThat(objective.has("figure")).isFalse();
        assertThat(objective.at("/planned/0/candidate").asString()).isEqualTo("tool");
        assertThat(objective.at("/planned/0/standing").asString()).isEqualTo("NOT_BEGUN");
        assertThat(meanwhile.at("/others/0/candidate").asString()).isEqualTo("law");
        assertThat(meanwhile.at("/others/0/due").asString()).isEqualTo("ENDED");
        assertThat(before.at("/objectives/0/planned/0/standing").asString()).isEqualTo("AS_PLANNED");
        assertThat(plans.get(plan + "/check?asOf=soon").statusCode()).isEqualTo(400);
    }

    /** A case that the plan answers, its initiative, and the figure that both it and an objective name. */
    @Test
    void findsTheInitiativesOfTheSameCasesAndTheFigureThatTheyMove() {
        JsonNode answer = ServiceUnderTest.json(
                service.post("{\"title\":\"Visits\",\"obstacles\":{\"neverLearned\":\"PRESENT\"}}"));
        String caseId = ServiceUnderTest.json(plans.send("POST", "/api/v1/initiatives", """
                        {"recommendation":"%s","decision":"FOLLOWED","startsOn":"2026-01-05","status":"RUNNING",
                         "figure":{"name":"Return visits","baseline":40,"target":20}}""".formatted(
                                answer.get("id").asString())))
                .get("case")
                .asString();
        String initiative =
                plans.json("/api/v1/initiatives?case=" + caseId).at("/0/id").asString();
        HttpResponse<String> point = plans.send(
                "POST",
                "/api/v1/initiatives/" + initiative + "/series",
                "{\"points\":[{\"on\":\"2026-02-02\",\"value\":38},{\"on\":\"2026-04-06\",\"value\":35}]}");
        assertThat(point.statusCode()).as(point.body()).isLessThan(300);
        plans.send("POST", "/api/v1/objectives", """
                {"name":"Fewer return visits","figure":"return visits","baseline":40,"target":20,"direction":"FALL"}""");
        String plan = approved(REQUEST.replace("\"g2\"", "\"" + caseId + "\""));

        JsonNode objective = plans.json(plan + "/check?asOf=2026-05-01").at("/objectives/0");
        JsonNode earlier = plans.json(plan + "/check?asOf=2026-01-10").at("/objectives/0");

        assertThat(objective.at("/planned/0/initiatives/0/id").asString()).isEqualTo(initiative);
        assertThat(objective.at("/planned/0/standing").asString()).isEqualTo("AS_PLANNED");
        assertThat(objective.at("/figure/measured").asBoolean()).isTrue();
        assertThat(objective.at("/figure/value").asInt()).isEqualTo(35);
        assertThat(objective.at("/figure/way").decimalValue()).isEqualByComparingTo("0.25");
        assertThat(earlier.at("/figure/measured").asBoolean()).isFalse();
        assertThat(earlier.get("figure").has("way")).isFalse();
        assertThat(plans.json(plan + "/check?asOf=2026-12-01")
                        .at("/objectives/0/planned/0/standing")
                        .asString())
                .isEqualTo("LATE");
        plans.json("/api/v1/objectives")
                .forEach(each -> plans.send(
                        "DELETE", "/api/v1/objectives/" + each.get("id").asString(), null));
    }

    @Test
    void knowsNoPlanVersionOrComputationThatIsNotThere() {
        String plan = plans.add(REQUEST);
        for (String path : List.of("/versions/1", "/versions/x", "/computations/1", "/computations/99999999999")) {
            assertThat(plans.get(plan + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(plans.get(PlanClient.PATH + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(plans.get(PlanClient.PATH + "/nothing").statusCode()).isEqualTo(404);
        assertThat(plans.get(PlanClient.PATH + "?cursor=x").statusCode()).isEqualTo(400);
    }

    @Test
    void leadsThroughTheListPageByPage() {
        IntStream.range(0, 3).forEach(i -> plans.add(REQUEST));

        HttpResponse<String> first = plans.get(PlanClient.PATH + "?limit=2");
        String next = first.headers().firstValue("Link").orElseThrow().replaceFirst("<([^>]+)>.*", "$1");

        assertThat(ServiceUnderTest.json(first)).hasSize(2);
        assertThat(plans.json(next).findValuesAsString("id"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(ServiceUnderTest.json(first).findValuesAsString("id"));
    }

    private static String approved(String request) {
        String plan = plans.add(request);
        plans.computed(plan);
        HttpResponse<String> approved = plans.approve(plan, 1, "{}");
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        return plan;
    }

    private static String body(String money, String other) {
        return "{\"name\":\"Field service\",\"request\":" + REQUEST.replace(money, other) + "}";
    }

    private static String idOf(String plan) {
        return plan.replaceFirst(".*/", "");
    }

    private static JsonNode change(JsonNode changes, String candidate) {
        return changes.valueStream()
                .filter(each -> each.get("candidate").asString().equals(candidate))
                .findFirst()
                .orElseThrow(() -> new AssertionError(candidate + " is not in " + changes));
    }
}
