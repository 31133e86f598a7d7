package io.gapwise.service.expectations;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What a plan leads people to expect follows from the plan, its cases and the strategy, and names what it does not know. */
@Timeout(240)
class ExpectationsTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    private static ServiceUnderTest service;
    private static String expectations;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
        post("/api/v1/objectives", """
                {"name":"Fewer complaints","figure":"Complaints a month","baseline":240,"target":150}""");
        post("/api/v1/capabilities", """
                {"name":"Listening","levels":["Hears","Asks","Understands"],"drives":["Fewer complaints"]}""");
        String agents = gapCase("""
                {"title":"They do not listen","desired":"They say back what they heard",
                 "goal":{"metric":"CUSTOMER_COMPLAINTS","baseline":20,"target":10,"unit":"a week"},
                 "gap":{"capability":"listening"},"audience":{"role":"Agent <1>"}}""");
        String silent = gapCase("{\"title\":\"Something else\"}");
        expectations = planned("""
                {"means":{"periods":[{"name":"Q1","from":"2027-01-01","to":"2027-03-31"},
                                     {"name":"Q2","from":"2027-04-01","to":"2027-06-30"}],"audiences":["Leads"]},
                 "gaps":[{"id":"%s","title":"a"},{"id":"%s","title":"b"}],
                 "objectives":[{"name":"Fewer complaints"}],
                 "candidates":[
                  {"id":"a","title":"Pairs","mandatory":true,"gaps":["%s"],"objectives":["Fewer complaints"]},
                  {"id":"b","title":"Follow up","mandatory":true,"gaps":["%s"],"after":["a"]},
                  {"id":"c","title":"New headsets","kind":"REMEDY","mandatory":true,"gaps":["%s"]},
                  {"id":"d","title":"Open course","mandatory":true,"gaps":["%s"]}]}""".formatted(agents, silent, agents, agents, agents, silent));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void takesEverythingFromThePlanItsCasesAndTheStrategy() {
        JsonNode found = json(get(expectations));

        assertThat(found.get("expectations")).hasSize(1);
        JsonNode expected = found.at("/expectations/0");
        assertThat(expected.get("role").asString()).isEqualTo("Agent <1>");
        assertThat(expected.get("expected").toString()).isEqualTo("[\"They say back what they heard\"]");
        assertThat(expected.get("levels")).hasSize(3);
        assertThat(expected.get("supports").toString()).isEqualTo("[\"Pairs\",\"Follow up\"]");
        assertThat(expected.get("from").asString()).isEqualTo("2027-01-01");
        assertThat(expected.get("by").asString()).isEqualTo("2027-06-30");
        assertThat(expected.get("seenBy").findValuesAsString("target")).containsExactly("150", "10");
        assertThat(found.get("leftOut").findValuesAsString("why")).containsExactlyInAnyOrder("REMEDY", "NO_CAPABILITY");
        assertThat(found.get("approved").asBoolean()).isFalse();
        assertThat(get(expectations).body()).isEqualTo(get(expectations).body());
    }

    @Test
    void givesKeyResultAreasInTheFormOfFrappeHr() {
        HttpResponse<String> csv = ServiceUnderTest.send(
                service.to(expectations).header("Accept", "text/csv").GET().build());
        JsonNode documents = json(get(expectations + "?form=frappe-json"));

        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body()).startsWith("Title,Description").contains("listening – Agent (1)");
        assertThat(documents.at("/0").propertyNames()).containsExactly("doctype", "title", "description");
        assertThat(documents.at("/0/description").asString())
                .contains("By 2027-06-30.")
                .contains("A proposal");
        assertThat(get(expectations + "?form=sap").statusCode()).isEqualTo(400);
    }

    @Test
    void givesGoalsOnlyForPeopleOfRolesFromWhomSomethingIsExpected() {
        HttpResponse<String> goals = list("?form=csv", "Employee;Role\nHR-1;agent <1>\nHR-2;Driver\nHR-1;Agent <1>\n");

        assertThat(goals.statusCode()).as(goals.body()).isEqualTo(200);
        assertThat(goals.body())
                .startsWith("Goal,Employee,Start Date,End Date,Description")
                .contains("listening,HR-1,2027-01-01,2027-06-30,")
                .doesNotContain("HR-2");
    }

    @Test
    void namesEverythingThatIsWrongWithAListOfPeople() {
        assertThat(list("", "Employee,Role\nHR-1,\n,Agent <1>\n").body())
                .contains("In row 2")
                .contains("In row 3");
        assertThat(list("", "Colour,Shape\nred,round\n").body()).contains("a column that names people");
        String undated = planned("""
                {"means":{"periods":["Q1"]},"candidates":[{"id":"a","title":"Pairs","mandatory":true,"gaps":["%s"]}],
                 "gaps":[{"id":"%s","title":"a"}]}""".replace("%s", gapCase("""
                {"title":"Late","gap":{"capability":"Braking"},"audience":{"role":"Driver"}}""")));
        assertThat(json(get(undated)).at("/expectations/0").has("by")).isFalse();
        assertThat(ServiceUnderTest.send(service.to(undated)
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString("Employee,Role\nHR-1,Driver\n"))
                                .build())
                        .body())
                .contains("The periods of the plan have no days");
    }

    private static String gapCase(String body) {
        return json(post("/api/v1/cases", body)).get("id").asString();
    }

    private static String planned(String request) {
        String plan = post("/api/v1/plans", "{\"name\":\"Year\",\"request\":" + request + "}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String asked = post(plan + "/computations", "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        for (int i = 0; i < 600 && !get(asked).body().contains("DONE"); i++) {
            try {
                Thread.sleep(SHORT.toMillis());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return plan + "/versions/1/expectations";
    }

    private static HttpResponse<String> list(String query, String list) {
        return ServiceUnderTest.send(service.to(expectations + query)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(list))
                .build());
    }

    private static HttpResponse<String> post(String path, String body) {
        HttpResponse<String> answer = ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(400);
        return answer;
    }

    private static HttpResponse<String> get(String path) {
        return ServiceUnderTest.send(service.to(path).GET().build());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return ServiceUnderTest.json(answer);
    }
}
