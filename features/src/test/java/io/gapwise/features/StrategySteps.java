package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an organisation wants, what people must be able to do for that, and what does not fit together. */
public class StrategySteps {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OBJECTIVES = "/api/v1/objectives";
    private static final String CAPABILITIES = "/api/v1/capabilities";

    private @Nullable House house;
    private final Map<String, String> addresses = new HashMap<>();
    private String sheet = "";
    private JsonNode taken = JSON.createObjectNode();
    private @Nullable Reply second;

    /** Each scenario has a strategy of its own, and only those of this feature need one. */
    private House house() {
        if (house == null) {
            house = House.ofItsOwn();
        }
        return house;
    }

    @After("@strategy")
    public void leave() {
        if (house != null) {
            house.close();
        }
    }

    @Given("the organisation wants {string}")
    public void wants(String objective) {
        addresses.put(objective, add(OBJECTIVES, JSON.createObjectNode().put("name", objective)));
    }

    @Given("it has the capability {string}")
    public void hasTheCapability(String capability) {
        add(CAPABILITIES, JSON.createObjectNode().put("name", capability));
    }

    @Given("it has the capability {string} for {string}")
    public void hasTheCapability(String capability, String objective) {
        ObjectNode entry = JSON.createObjectNode().put("name", capability);
        entry.putArray("drives").add(objective);
        add(CAPABILITIES, entry);
    }

    @Given("it has a course {string} for {string}")
    public void hasACourse(String course, String capability) {
        add(
                "/api/v1/assets",
                JSON.createObjectNode()
                        .put("name", course)
                        .put("kind", "COURSE")
                        .put("capability", capability));
    }

    private String add(String path, ObjectNode entry) {
        Reply added = house().post(path, JSON.writeValueAsString(entry));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return added.location();
    }

    @When("a case says that {string} is lacking for {string}")
    public void lacks(String capability, String objective) {
        ObjectNode gapCase = JSON.createObjectNode().put("title", "Something is lacking");
        gapCase.putObject("goal").put("objective", objective);
        gapCase.putObject("gap").put("capability", capability);
        assertThat(house().post(JSON.writeValueAsString(gapCase)).status()).isEqualTo(201);
    }

    @Then("the strategy tells that there is no figure for {string}")
    public void noFigure(String objective) {
        assertThat(gaps()).contains("OBJECTIVE_WITHOUT_FIGURE " + objective);
    }

    @Then("the strategy tells that nobody needs {string}")
    public void nobodyNeeds(String capability) {
        assertThat(gaps()).contains("CAPABILITY_NOBODY_NEEDS " + capability);
    }

    @Then("the strategy does not tell that nobody needs {string}")
    public void somebodyNeeds(String capability) {
        assertThat(gaps()).isNotEmpty().doesNotContain("CAPABILITY_NOBODY_NEEDS " + capability);
    }

    @Then("the strategy tells that no case asks for {string}")
    public void noCaseAsksFor(String asset) {
        assertThat(gaps()).contains("ASSET_NO_CASE_ASKS_FOR " + asset);
    }

    @Then("the strategy tells that {string} names {string}, which is not there")
    public void leadsNowhere(String name, String other) {
        assertThat(gaps()).contains("LINK_TO_NOTHING " + name + " " + other);
    }

    private List<String> gaps() {
        return JSON.readTree(house().get("/api/v1/strategy").body())
                .get("gaps")
                .valueStream()
                .map(gap -> "%s %s %s"
                        .formatted(
                                gap.get("gap").asString(),
                                gap.path("name").asString(""),
                                gap.path("other").asString(""))
                        .strip())
                .toList();
    }

    @Given("a spreadsheet of capabilities:")
    public void aSpreadsheet(DataTable table) {
        sheet = table.asLists().stream()
                .map(row -> row.stream()
                        .map(cell -> cell == null ? "" : '"' + cell + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    @When("the head of learning takes it in")
    public void takesItIn() {
        Reply reply = house().send(CAPABILITIES + "/import", "text/csv", sheet.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        taken = JSON.readTree(reply.body());
    }

    @Then("{int} capabilities are added and {int} row is refused")
    public void areAdded(int added, int refused) {
        assertThat(taken.get("added").asInt()).isEqualTo(added);
        assertThat(taken.get("refused").asInt()).isEqualTo(refused);
        assertThat(JSON.readTree(house().get(CAPABILITIES).body())).hasSize(added);
    }

    @Then("row {int} is refused because it has no name")
    public void hasNoName(int row) {
        assertThat(taken.at("/problems/0/row").asInt()).isEqualTo(row);
        assertThat(taken.at("/problems/0/field").asString()).isEqualTo("name");
    }

    @When("one says that Ada answers for it, and another at the same time that Ben does")
    public void bothChangeIt() {
        String address = addresses.values().iterator().next();
        String seen = house().get(address).etag();
        assertThat(house().patch(address, seen, "{\"owner\":\"Ada\"}").status()).isEqualTo(200);
        second = house().patch(address, seen, "{\"owner\":\"Ben\"}");
    }

    @Then("the second is told that somebody was faster")
    public void wasFaster() {
        assertThat(second).isNotNull();
        assertThat(second.status()).isEqualTo(412);
    }

    @Then("Ada answers for it")
    public void answersForIt() {
        assertThat(house().get(addresses.values().iterator().next()).body()).contains("\"owner\":\"Ada\"");
    }
}
