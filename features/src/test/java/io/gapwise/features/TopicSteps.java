package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a team is offered to learn, what its people choose by a link, and what the manager is shown of it. */
public class TopicSteps {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FORM = "application/x-www-form-urlencoded";

    private @Nullable House house;
    private List<String> topics = List.of();
    private String address = "";
    private String link = "";

    private House house() {
        if (house == null) {
            house = House.ofItsOwn();
        }
        return house;
    }

    @After("@topics")
    public void leave() {
        if (house != null) {
            house.close();
        }
    }

    @Given("a team is offered {string}, {string} and {string}, shown from {int} people on")
    public void isOffered(String one, String two, String three, int together) {
        topics = List.of(one, two, three);
        ObjectNode offer = JSON.createObjectNode().put("name", "Night shift").put("together", together);
        topics.forEach(offer.putArray("topics")::add);
        Reply made = house().post("/api/v1/topic-offers", JSON.writeValueAsString(offer));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        address = made.location();
        link = JSON.readTree(made.body()).get("link").asString().replaceFirst("https?://[^/]+", "");
    }

    @When("{int} person/people choose(s) {string} first")
    public void choose(int people, String topic) {
        send(people, "pick-1=" + topics.indexOf(topic));
    }

    @When("{int} person/people wish(es) for {string}")
    public void wish(int people, String wish) {
        send(people, "wish=" + URLEncoder.encode(wish, StandardCharsets.UTF_8));
    }

    private void send(int people, String chosen) {
        for (int i = 0; i < people; i++) {
            String once = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
            String form = "once=" + once + "&" + chosen;
            assertThat(house().send(link, FORM, form.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .isLessThan(400);
        }
    }

    @When("the manager deletes the wish {string}")
    public void deletes(String wish) {
        String id = results()
                .get("wishes")
                .valueStream()
                .filter(each -> each.get("wish").asString().equals(wish))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        assertThat(house().delete(address + "/wishes/" + id).status()).isEqualTo(204);
    }

    @When("the shift leader and the team agree on {string}, {string}")
    public void agree(String topic, String when) {
        ObjectNode patch = JSON.createObjectNode();
        ObjectNode agreed = patch.putObject("agreement").put("when", when).put("by", "Shift leader and team");
        agreed.putArray("topics").add(topic);
        String etag = house().get(address).etag();
        assertThat(house().patch(address, etag, JSON.writeValueAsString(patch)).status())
                .isEqualTo(200);
    }

    @Then("the manager is shown nothing of what they chose")
    public void isShownNothing() {
        assertThat(results().get("topics")).isEmpty();
        assertThat(results().get("shown").asInt()).isZero();
    }

    @Then("the manager is asked to wait before talking about it")
    public void isAskedToWait() {
        assertThat(results().at("/prompts/0/prompt").asString()).isEqualTo("WAIT");
    }

    @Then("the manager sees that {int} person/people chose {string}")
    public void sees(int people, String topic) {
        assertThat(results()
                        .get("topics")
                        .valueStream()
                        .filter(each -> each.get("topic").asString().equals(topic)))
                .singleElement()
                .satisfies(each -> assertThat(each.get("people").asInt()).isEqualTo(people));
    }

    @Then("the manager sees no wish")
    public void seesNoWish() {
        seesWishes(0);
        assertThat(results().get("shown").asInt()).isPositive();
    }

    @Then("the manager sees {int} wishes")
    public void seesWishes(int wishes) {
        assertThat(results().get("wishes")).hasSize(wishes);
    }

    private JsonNode results() {
        return JSON.readTree(house().get(address + "/results").body());
    }

    @Then("the offer says that {string} was agreed on")
    public void wasAgreedOn(String topic) {
        assertThat(JSON.readTree(house().get(address).body())
                        .at("/agreement/topics/0")
                        .asString())
                .isEqualTo(topic);
    }

    @Then("the first candidate for a plan is {string}")
    public void firstCandidate(String topic) {
        assertThat(candidates().at("/candidates/0/title").asString()).isEqualTo(topic);
    }

    @Then("the candidate says that its cost is not known")
    public void costIsNotKnown() {
        String id = candidates().at("/candidates/0/id").asString();
        assertThat(candidates().at("/notKnown/" + id).valueStream().map(JsonNode::asString))
                .contains("cost");
    }

    private JsonNode candidates() {
        return JSON.readTree(house().get(address + "/candidates").body());
    }
}
