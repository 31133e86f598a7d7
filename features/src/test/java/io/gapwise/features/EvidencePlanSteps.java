package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Words;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What could still turn an answer, and who finds it out by when. */
public class EvidencePlanSteps {

    private static final JsonMapper JSON = new JsonMapper();
    private final Conversation conversation;
    private final Portal portal;
    private boolean everywhere;
    private String address = "";
    private String task = "";
    private JsonNode plan = JSON.createObjectNode();

    public EvidencePlanSteps(Conversation conversation, Portal portal) {
        this.conversation = conversation;
        this.portal = portal;
    }

    @Given("the analyst has looked everywhere and found nothing")
    public void lookedEverywhere() {
        everywhere = true;
    }

    @Given("the analyst asks what could still turn the answer")
    public void asks() {
        ObjectNode gapCase = (ObjectNode) JSON.readTree(conversation.toSend());
        if (everywhere) {
            Words.names(Obstacle.class)
                    .forEach(each -> gapCase.withObject("/obstacles").put(each, "ABSENT"));
            gapCase.withObject("/goal").put("stake", "SERIOUS");
            gapCase.withObject("/gap")
                    .put("legallyMandated", "NO")
                    .put("purpose", "CLOSE_GAP")
                    .put("doneBefore", "NEVER");
            gapCase.withObject("/setting")
                    .put("expertsFailToo", "NO")
                    .put("exemplars", "YES")
                    .put("insideExperts", "NO")
                    .put("earlierTraining", "NONE");
        }
        byte[] asked = JSON.writeValueAsBytes(gapCase);
        Reply answered = portal.ask(asked);
        conversation.heard(asked, answered);
        // A case has the id of its first answer.
        address = answered.location().replace("/recommendations/", "/cases/");
        ask();
    }

    private void ask() {
        Reply found = portal.get(address + "/evidence-plan");
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        plan = JSON.readTree(found.body());
    }

    @When("the first step is given to {word}, to be done by {word}")
    public void isGivenTo(String owner, String day) {
        ObjectNode body = JSON.createObjectNode().put("owner", owner).put("due", day);
        body.set("parts", plan.at("/steps/0/parts"));
        Reply added = portal.post(address + "/evidence-tasks", Portal.JSON, JSON.writeValueAsBytes(body));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        task = added.location();
    }

    @When("{word} ticks it off: {string}")
    public void ticksItOff(String who, String found) {
        ObjectNode body = JSON.createObjectNode().put("done", true).put("note", found);
        Reply ticked = portal.patch(task, "application/merge-patch+json", "*", JSON.writeValueAsBytes(body));
        assertThat(ticked.status()).as(ticked.body()).isEqualTo(200);
        assertThat(JSON.readTree(ticked.body()).get("owner").asString()).isEqualTo(who);
    }

    @Then("it is not called settled")
    public void isNotCalledSettled() {
        assertThat(plan.get("standing").asString()).isEqualTo("OPEN");
    }

    @Then("nobody can say yet, and it is not called settled")
    public void nobodyCanSay() {
        assertThat(plan.get("verdict").asString()).isEqualTo("INSUFFICIENT_EVIDENCE");
        assertThat(plan.get("standing").asString()).isEqualTo("NOTHING_LEFT");
    }

    @Then("it could turn if it were found that {}")
    public void couldTurn(String fact) {
        Phrases.fact(fact).keySet().forEach(path -> assertThat(fields("/alone")).contains(path));
    }

    @Then("there is a way to find that out, and about how long it takes")
    public void thereIsAWay() {
        assertThat(plan.get("alone"))
                .filteredOn(each -> each.get("field").asString().startsWith("obstacles."))
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.at("/ways/0/does/en").asString()).isNotBlank();
                    assertThat(each.at("/ways/0/minutes").asInt()).isPositive();
                });
    }

    @Then("there are fewer steps than half of the questions")
    public void fewSteps() {
        assertThat(plan.get("steps")).hasSizeLessThan(parts().size() / 2).isNotEmpty();
    }

    @Then("no question is in two steps")
    public void eachOnce() {
        assertThat(parts()).doesNotHaveDuplicates();
    }

    @Then("it would be firm if it were seen that {}")
    public void wouldBeFirm(String fact) {
        Phrases.fact(fact)
                .keySet()
                .forEach(path -> assertThat(plan.get("lifts"))
                        .filteredOn(lift -> lift.get("field").asString().equals(path))
                        .singleElement()
                        .satisfies(lift -> assertThat(lift.get("firmer"))
                                .anyMatch(firmer ->
                                        firmer.get("support").asString().equals("SHOWN")
                                                && !firmer.get("conditional").asBoolean())));
    }

    @Then("the list says that it is done, and what {word} found")
    public void saysThatItIsDone(String who) {
        ask();
        assertThat(plan.at("/tasks/0/done").asBoolean()).isTrue();
        assertThat(plan.at("/tasks/0/owner").asString()).isEqualTo(who);
        assertThat(plan.at("/tasks/0/note").asString()).isNotBlank();
    }

    private List<String> fields(String list) {
        List<String> fields = new ArrayList<>();
        plan.at(list).forEach(each -> fields.add(each.get("field").asString()));
        return fields;
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        plan.get("steps")
                .forEach(step -> step.get("parts")
                        .forEach(part -> parts.add(part.get("field").asString())));
        return parts;
    }
}
