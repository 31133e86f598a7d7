package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks in which order gaps come, why, and what many of them have in common. */
public class PrioritySteps {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PRIORITIES = "/api/v1/priorities";

    private @Nullable House house;
    private final Map<String, String> cases = new HashMap<>();
    private JsonNode answer = JSON.createObjectNode();

    /** Each scenario ranks only its own cases. */
    private House house() {
        if (house == null) {
            house = House.ofItsOwn();
        }
        return house;
    }

    @After("@priorities")
    public void leave() {
        if (house != null) {
            house.close();
        }
    }

    @Given("the organisation has the objective {string} with the weight {int}")
    public void hasTheObjective(String name, int weight) {
        ObjectNode objective = JSON.createObjectNode().put("name", name).put("weight", weight);
        assertThat(house().post("/api/v1/objectives", JSON.writeValueAsString(objective))
                        .status())
                .isEqualTo(201);
    }

    @Given("the request {string} for {string}, which is a serious matter")
    public void forAnObjective(String title, String objective) {
        request(serious(title, objective));
    }

    @Given("the request {string} for {string}, which is a serious matter and costs {int},000 EUR a year")
    public void forAnObjective(String title, String objective, int thousands) {
        ObjectNode request = serious(title, objective);
        request.withObjectProperty("goal").put("costPerYear", thousands * 1000).put("currency", "EUR");
        request(request);
    }

    @Given("the request {string}, which the law demands")
    public void demanded(String title) {
        ObjectNode request = taught(title);
        request.withObjectProperty("gap").put("legallyMandated", "YES");
        request(request);
    }

    @Given("the request {string}, of which nothing else is known")
    public void unknown(String title) {
        request(JSON.createObjectNode().put("title", title));
    }

    @Given("{int} requests about the tool {string}, from teams of {int} people each, at {int},000 EUR a year each")
    public void aboutATool(int many, String tool, int people, int thousands) {
        for (int i = 1; i <= many; i++) {
            ObjectNode request = broken("Team %d asks for a course".formatted(i), tool);
            request.putObject("audience").put("role", "Team " + i).put("headcount", people);
            request.putObject("goal").put("costPerYear", thousands * 1000).put("currency", "EUR");
            request(request);
        }
    }

    @Given("a request about the tool {string} of which nobody knows whom it is for and what it costs")
    public void aboutATool(String tool) {
        request(broken("Somebody asks for a course", tool));
    }

    private static ObjectNode taught(String title) {
        ObjectNode request = JSON.createObjectNode().put("title", title);
        request.putObject("obstacles").put("neverLearned", "PRESENT");
        request.putObject("evidence").putArray("sources").add("OBSERVATION");
        return request;
    }

    private static ObjectNode serious(String title, String objective) {
        ObjectNode request = taught(title);
        request.putObject("goal")
                .put("objective", objective)
                .put("strategic", "YES")
                .put("stake", "SERIOUS");
        return request;
    }

    private static ObjectNode broken(String title, String tool) {
        ObjectNode request = JSON.createObjectNode().put("title", title);
        request.putObject("obstacles").put("toolsInadequate", "PRESENT");
        request.putObject("evidence").putArray("sources").add("OBSERVATION");
        request.putArray("tags").add("tool: " + tool);
        return request;
    }

    private void request(ObjectNode request) {
        Reply begun = house().post("/api/v1/cases", JSON.writeValueAsString(request));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(house().post(begun.location() + "/recommendations", "").status())
                .isEqualTo(201);
        cases.put(
                request.get("title").asString(),
                JSON.readTree(begun.body()).get("id").asString());
    }

    @When("the head of learning asks in which order they come")
    public void asksWhatComesFirst() {
        answer = read(PRIORITIES + "?limit=100");
    }

    @When("the head of learning asks what the requests have in common")
    public void asksWhatIsInCommon() {
        answer = read("/api/v1/case-groups?trait=TOOL");
    }

    private JsonNode read(String path) {
        Reply reply = house().get(path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return JSON.readTree(reply.body());
    }

    @Then("{string} stands outside any ranking")
    public void standsOutside(String title) {
        assertThat(titles("OUTSIDE")).containsExactly(title);
    }

    @Then("{string} is ranked as strategic")
    public void isStrategic(String title) {
        assertThat(titles("STRATEGIC")).containsExactly(title);
    }

    @Then("it is not known what {string} serves")
    public void isNotKnown(String title) {
        assertThat(titles("UNKNOWN")).containsExactly(title);
    }

    private List<String> titles(String part) {
        return answer.get("parts")
                .valueStream()
                .filter(each -> each.get("part").asString().equals(part))
                .flatMap(each -> each.get("ranked").findValuesAsString("title").stream())
                .toList();
    }

    @Then("each rank names a rule and the publication behind it")
    public void eachHasReasons() {
        assertThat(ranked()).isNotEmpty().allSatisfy(rank -> {
            JsonNode reason = rank.at("/priority/place/said/0/reasons/0");
            assertThat(reason.get("rule").asString()).startsWith("place/");
            assertThat(reason.get("source").asString()).isNotBlank();
        });
    }

    private Stream<JsonNode> ranked() {
        return answer.get("parts")
                .valueStream()
                .flatMap(part -> part.get("ranked").valueStream());
    }

    @Then("{string} is ranked ahead of {string} because of what the gap costs in a year")
    public void comesBefore(String first, String second) {
        assertThat(titles("STRATEGIC")).containsExactly(first, second);
        assertThat(ranked().findFirst()
                        .orElseThrow()
                        .at("/beforeNext/criterion")
                        .asString())
                .isEqualTo("COST_PER_YEAR");
    }

    @Then("a single answer would give {string} another place")
    public void wouldMove(String title) {
        JsonNode moves = read("%s/%s/moves".formatted(PRIORITIES, cases.get(title)));
        assertThat(moves.get("moves").findValuesAsString("stated")).contains("CASE");
        assertThat(moves.get("moves").findValuesAsString("place"))
                .doesNotContain(moves.get("place").asString());
    }

    @Then("{int} requests share the tool {string}: up to {int} people, at least {int}, and {int},000 EUR a year")
    public void share(int many, String tool, int most, int least, int thousands) {
        assertGroup(many, tool, most, least, thousands, 0);
    }

    @Then(
            "{int} requests share the tool {string}: up to {int} people, at least {int}, where it is stated, and at least {int},000 EUR a year")
    public void shareAtLeast(int many, String tool, int most, int least, int thousands) {
        assertGroup(many, tool, most, least, thousands, 1);
    }

    private void assertGroup(int many, String tool, int most, int least, int thousands, int open) {
        JsonNode group = answer.at("/groups/0");
        assertThat(group.get("name").asString()).isEqualTo(tool);
        assertThat(group.get("count").asInt()).isEqualTo(many);
        assertThat(group.at("/people/atMost").asInt()).isEqualTo(most);
        assertThat(group.at("/people/atLeast").asInt()).isEqualTo(least);
        assertThat(group.at("/costPerYear/sum").asInt()).isEqualTo(thousands * 1000);
        assertThat(group.at("/people/open").asInt()).isEqualTo(open);
        assertThat(group.at("/costPerYear/open").asInt()).isEqualTo(open);
    }

    @Then("a plan can choose one initiative for all {int}")
    public void oneCandidate(int many) {
        assertThat(read("/api/v1/plan-candidates")
                        .get("candidates")
                        .valueStream()
                        .map(each -> each.get("gaps").size()))
                .containsExactlyInAnyOrder(many, 1);
    }
}
