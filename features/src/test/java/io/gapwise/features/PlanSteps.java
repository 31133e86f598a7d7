package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Many gaps, what an organisation wants and what there is for it, and the plan that follows. */
public class PlanSteps {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PLANS = "/api/v1/plans";
    private static final int LONGEST = 600;

    private @Nullable House house;
    private String objective = "";
    private ObjectNode request = JSON.createObjectNode();
    private String plan = "";
    private JsonNode report = JSON.createObjectNode();

    /** Each scenario has gaps of its own. */
    private House house() {
        if (house == null) {
            house = House.ofItsOwn();
        }
        return house;
    }

    @After("@plan")
    public void leave() {
        if (house != null) {
            house.close();
        }
    }

    @Given("the organisation wants {string} most of all")
    public void wants(String name) {
        objective = name;
        ObjectNode entry = JSON.createObjectNode().put("name", name).put("weight", 5);
        entry.put("figure", "Complaints a month").put("baseline", 240).put("target", 150);
        assertThat(house().post("/api/v1/objectives", JSON.writeValueAsString(entry))
                        .status())
                .isEqualTo(201);
    }

    @Given("{int} gaps stand in its way, of which each costs something a year")
    public void gaps(int count) {
        for (int i = 1; i <= count; i++) {
            ObjectNode gapCase = JSON.createObjectNode().put("title", "Gap " + i);
            gapCase.putObject("goal")
                    .put("objective", objective)
                    .put("stake", "SERIOUS")
                    .put("costPerYear", 10_000 + 500 * i)
                    .put("currency", "EUR");
            gapCase.putObject("gap").put("doneBefore", "NEVER");
            gapCase.putObject("obstacles").put("neverLearned", "PRESENT");
            gapCase.putObject("evidence").putArray("sources").add("OBSERVATION");
            gapCase.putObject("audience").put("role", "Team " + i).put("headcount", 5 + i);
            assertThat(house().post(JSON.writeValueAsString(gapCase)).status()).isEqualTo(201);
        }
    }

    @Given("each answer to a gap costs {int},{int} and there are {int},{int}")
    public void costs(int thousands, int rest, int thereAreThousands, int thereAreRest) {
        JsonNode proposed = JSON.readTree(house().get("/api/v1/plan-candidates").body());
        for (String member : List.of("candidates", "gaps", "objectives", "means")) {
            request.set(member, proposed.get(member));
        }
        request.get("candidates").forEach(each -> ((ObjectNode) each).put("cost", 1_000 * thousands + rest));
        ObjectNode means = (ObjectNode) request.get("means");
        means.putArray("periods").add("First half").add("Second half");
        means.putObject("budget").put("inAll", 1_000 * thereAreThousands + thereAreRest);
    }

    @When("a plan is worked out")
    public void workedOut() {
        ObjectNode sent = JSON.createObjectNode().put("name", "The year");
        sent.set("request", request);
        Reply added = house().post(PLANS, JSON.writeValueAsString(sent));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        plan = added.location();
        made(house().post(plan + "/computations", ""));
    }

    @Given("a plan is worked out and approved")
    public void approved() {
        workedOut();
        assertThat(house().post(plan + "/versions/1/approval", "{}").status()).isEqualTo(200);
    }

    private void made(Reply asked) {
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        for (int i = 0; i < LONGEST; i++) {
            JsonNode now = JSON.readTree(house().get(asked.location()).body());
            if (now.get("state").asString().equals("DONE")) {
                int version = now.get("version").asInt();
                report = JSON.readTree(
                                house().get(plan + "/versions/" + version).body())
                        .get("report");
                return;
            }
            pause();
        }
        throw new AssertionError("No version was made.");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Then("{int} initiatives are in it, and nothing better is possible")
    public void areIn(int count) {
        assertThat(report.get("planned")).hasSize(count);
        assertThat(report.get("proved").asBoolean()).isTrue();
    }

    @Then("all of them serve {string}")
    public void serve(String name) {
        assertThat(report.get("planned"))
                .allSatisfy(one ->
                        assertThat(one.at("/why/objectives/0").asString()).isEqualTo(name));
    }

    @Then("each of the others is told to need {int},{int} of money where {int} is left")
    public void lack(int thousands, int rest, int left) {
        assertThat(report.get("leftOut")).isNotEmpty().allSatisfy(one -> {
            JsonNode lack = one.at("/why/lacks/0");
            assertThat(lack.path("lack").asString()).isEqualTo("MONEY");
            assertThat(lack.path("needs").asInt()).isEqualTo(1_000 * thousands + rest);
            assertThat(lack.path("left").asInt()).isEqualTo(left);
        });
    }

    @Then("{int},{int} more would bring in one more")
    public void more(int thousands, int rest) {
        JsonNode more = report.at("/moreMeans/0");
        assertThat(more.path("inAll").asInt()).isEqualTo(1_000 * thousands + rest);
        assertThat(more.path("comeIn")).hasSize(1);
    }

    @When("a third of the money is cut")
    public void cut() {
        Reply now = house().get(plan);
        made(house().post(
                        plan + "/replanning",
                        now.etag(),
                        "{\"from\":\"First half\",\"happened\":[{\"what\":\"MONEY\",\"share\":67}]}"));
    }

    @Then("{int} initiatives are dropped for want of money, and {int} stay as they were")
    public void dropped(int gone, int stay) {
        List<JsonNode> changes = report.get("changes").valueStream().toList();
        assertThat(changes.stream().filter(each -> each.get("change").asString().equals("DROPPED")))
                .hasSize(gone)
                .allSatisfy(each ->
                        assertThat(each.at("/why/lacks/0/lack").asString()).isEqualTo("MONEY"));
        assertThat(changes.stream().filter(each -> each.get("change").asString().equals("KEPT")))
                .hasSize(stay);
    }

    @Then("the printed plan names each that is left out, and promises nothing")
    public void printed() {
        String page = house().get(plan.replace("/api/v1", "") + "/document.md").body();
        report.get("leftOut")
                .forEach(each -> assertThat(page).contains(each.get("title").asString()));
        assertThat(page).contains("Nothing of this is promised");
    }
}
