package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Appraisals that come in, the case that takes them as evidence, and what a plan leads people to expect. */
public class AppraisalSteps {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CSV = "text/csv";
    private static final int LONGEST = 600;

    private @Nullable House house;
    private String sheet = "";
    private String capability = "";
    private String caseId = "";
    private String round = "";
    private String expectations = "";
    private @Nullable Reply taken;

    private House house() {
        if (house == null) {
            house = House.ofItsOwn();
        }
        return house;
    }

    @After("@appraisals")
    public void leave() {
        if (house != null) {
            house.close();
        }
    }

    @Given("appraisals of {int} agents in {string}: {int} below what their role asks, {int} as it asks")
    public void appraisals(int people, String name, int below, int at) {
        assertThat(below + at).isEqualTo(people);
        capability = name;
        StringBuilder rows = new StringBuilder("Employee,Role,Competency,Rating\n");
        for (int i = 0; i < people; i++) {
            rows.append("Secret %d,Agent,%s,%s\n"
                    .formatted(i, name, i < below ? "Needs improvement" : "Meets expectations"));
        }
        sheet = rows.toString();
    }

    @Given("a case about agents who lack {string}, of which nobody knows yet what stands in the way")
    public void gap(String name) {
        ObjectNode gapCase = JSON.createObjectNode().put("title", "Agents give in to objections");
        gapCase.put("desired", "Agents answer an objection with a question");
        gapCase.putObject("goal")
                .put("metric", "CUSTOMER_COMPLAINTS")
                .put("stake", "SERIOUS")
                .put("baseline", 240)
                .put("target", 150);
        gapCase.putObject("gap").put("capability", name);
        gapCase.putObject("audience").put("role", "Agent").put("headcount", 20);
        Reply made = house().post("/api/v1/cases", JSON.writeValueAsString(gapCase));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        caseId = made.location().replaceFirst(".*/", "");
    }

    @When("the round is taken in")
    public void takenIn() {
        taken = house().send(
                        "/api/v1/appraisals/import?name=Annual+review&asOf=2026-03-31",
                        CSV,
                        sheet.getBytes(StandardCharsets.UTF_8));
        if (taken.status() == 200) {
            round = "/api/v1/appraisals/"
                    + JSON.readTree(taken.body()).get("id").asString();
        }
    }

    @Then("it says that {int} of {int} agents stand below what their role asks")
    public void says(int below, int people) {
        JsonNode count = JSON.readTree(house().get(round).body()).at("/counts/0");
        assertThat(count.get("role").asString()).isEqualTo("Agent");
        assertThat(count.get("people").asInt()).isEqualTo(people);
        assertThat(count.at("/standings/BELOW").asInt()).isEqualTo(below);
    }

    @Then("nobody's name is in it")
    public void isNameless() {
        assertThat(house().get(round).body()).doesNotContain("Secret");
        assertThat(house().get("/api/v1/export").body())
                .contains("Annual review")
                .doesNotContain("Secret");
    }

    @Then("nothing of it is kept, because they are too few")
    public void nothingIsKept() {
        assertThat(taken).isNotNull();
        assertThat(taken.status()).isEqualTo(400);
        assertThat(taken.body()).contains("nothing is kept of fewer");
        assertThat(JSON.readTree(house().get("/api/v1/appraisals").body())).isEmpty();
    }

    @When("the case takes it as evidence that {string} stands in the way")
    public void takesEvidence(String obstacle) {
        take(JSON.createObjectNode().put("obstacle", obstacle));
    }

    @When("the case takes only from it how its people stand")
    public void takesStanding() {
        take(JSON.createObjectNode());
    }

    private void take(ObjectNode wish) {
        wish.put("case", caseId).put("capability", capability).put("role", "Agent");
        taken = house().post(round + "/evidence", JSON.writeValueAsString(wish));
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(JSON.readTree(taken.body()).get("changed").asBoolean()).isTrue();
    }

    @Then("the case is answered anew, and {string} is a cause that managers tell of")
    public void isAnswered(String cause) {
        assertThat(taken).isNotNull();
        String answer = JSON.readTree(taken.body()).get("recommendation").asString();
        JsonNode causes = JSON.readTree(
                        house().get("/api/v1/recommendations/" + answer).body())
                .get("causes");
        assertThat(causes.valueStream()
                        .filter(each -> each.get("cause").asString().equals(cause)))
                .singleElement()
                .satisfies(each -> assertThat(each.get("support").asString()).isEqualTo("TOLD"));
    }

    @Then("its people stand {string} in the case")
    public void stands(String standing) {
        assertThat(house().get("/api/v1/cases/" + caseId).body()).contains("\"standing\":\"" + standing + "\"");
    }

    @Then("the case has no statement by anybody")
    public void hasNoStatement() {
        assertThat(house().get("/api/v1/cases/" + caseId).body())
                .doesNotContain("APPRAISALS")
                .doesNotContain("MANAGERS");
    }

    @When("a plan for the case is worked out and approved")
    public void planned() {
        ObjectNode request = JSON.createObjectNode();
        ObjectNode means = request.putObject("means");
        means.putArray("periods")
                .addObject()
                .put("name", "First half")
                .put("from", "2027-01-01")
                .put("to", "2027-06-30");
        ObjectNode candidate = request.putArray("candidates").addObject();
        candidate.put("id", "talk").put("title", "Practise objections in pairs").put("mandatory", true);
        candidate.putArray("gaps").add(caseId);
        request.putArray("gaps").addObject().put("id", caseId).put("title", "Agents give in");
        ObjectNode sent = JSON.createObjectNode().put("name", "The year");
        sent.set("request", request);
        Reply added = house().post("/api/v1/plans", JSON.writeValueAsString(sent));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        Reply asked = house().post(added.location() + "/computations", "");
        for (int i = 0; i < LONGEST && !house().get(asked.location()).body().contains("\"DONE\""); i++) {
            pause();
        }
        assertThat(house().post(added.location() + "/versions/1/approval", "{}").status())
                .isEqualTo(200);
        expectations = added.location() + "/versions/1/expectations";
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The wait for a plan was broken off.", e);
        }
    }

    @Then("agents are expected to master {string} by {string}")
    public void areExpected(String name, String day) {
        JsonNode found = JSON.readTree(house().get(expectations).body());
        assertThat(found.get("approved").asBoolean()).isTrue();
        JsonNode expected = found.at("/expectations/0");
        assertThat(expected.get("role").asString()).isEqualTo("Agent");
        assertThat(expected.get("capability").asString()).isEqualTo(name);
        assertThat(expected.get("by").asString()).isEqualTo(day);
        assertThat(expected.at("/supports/0").asString()).isEqualTo("Practise objections in pairs");
        assertThat(expected.at("/seenBy/0/target").asString()).isEqualTo("150");
    }

    @Then("an HR system can take it in as a key result area of agents")
    public void isKeyResultArea() {
        String csv = house().get(expectations + "?form=csv").body();
        assertThat(csv).startsWith("Title,Description").contains("Handling objections – Agent");
        JsonNode documents =
                JSON.readTree(house().get(expectations + "?form=frappe-json").body());
        assertThat(documents.at("/0/doctype").asString()).isEqualTo("KRA");
        assertThat(documents.at("/0/title").asString()).isEqualTo("Handling objections – Agent");
    }

    @Then("each of {int} agents of a list has a goal, and a driver of the list has none")
    public void haveGoals(int agents) {
        StringBuilder list = new StringBuilder("Employee,Role\nHR-EMP-9,Driver\n");
        for (int i = 0; i < agents; i++) {
            list.append("HR-EMP-%d,agent\n".formatted(i));
        }
        Reply goals = house().send(
                        expectations + "?form=frappe-json", CSV, list.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(goals.status()).as(goals.body()).isEqualTo(200);
        JsonNode documents = JSON.readTree(goals.body());
        assertThat(documents).hasSize(agents);
        assertThat(documents.findValuesAsString("employee")).isEqualTo(List.of("HR-EMP-0", "HR-EMP-1"));
        assertThat(documents.at("/0/end_date").asString()).isEqualTo("2027-06-30");
        assertThat(house().get("/api/v1/export").body()).doesNotContain("HR-EMP");
    }
}
