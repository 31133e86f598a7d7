package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was decided on a recommendation, what is known of it weeks later, and how that is judged. */
public class FollowUpSteps {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String INITIATIVES = "/api/v1/initiatives";
    private static final String PATCH = "application/merge-patch+json";

    private final Conversation conversation;
    private final Portal portal;
    private final ObjectNode known = JSON.createObjectNode();
    private String recommendation = "";
    private String address = "";
    private JsonNode judgement = JSON.createObjectNode();

    public FollowUpSteps(Conversation conversation, Portal portal) {
        this.conversation = conversation;
        this.portal = portal;
    }

    @Given("the recommendation was followed {int} weeks ago")
    public void wasFollowed(int weeks) {
        byte[] gapCase = conversation.toSend();
        Reply answered = portal.ask(gapCase);
        conversation.heard(gapCase, answered);
        recommendation = answered.advice().json().get("id").asString();
        known.put("weeks", weeks);
    }

    @Given("by now it is known that:")
    public void isKnown(List<String> outcomes) {
        outcomes.forEach(outcome -> Phrases.outcome(outcome).forEach(this::know));
    }

    @When("the analyst asks what came of it")
    public void asksWhatCameOfIt() {
        ObjectNode initiative =
                JSON.createObjectNode().put("recommendation", recommendation).put("decision", "FOLLOWED");
        initiative.set("answers", known);
        Reply begun = portal.post(INITIATIVES, Portal.JSON, JSON.writeValueAsBytes(initiative));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        address = begun.location();
        look();
    }

    @When("after {int} weeks it is known that:")
    public void laterItIsKnown(int weeks, List<String> outcomes) {
        known.put("weeks", weeks);
        isKnown(outcomes);
        ObjectNode change = JSON.createObjectNode();
        change.set("answers", known);
        Reply changed = portal.patch(address, PATCH, "*", JSON.writeValueAsBytes(change));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        look();
    }

    /** The words of a judgement are those that pages use, so this step has one line for each of them. */
    @Then(
            "^(what was decided is not in place|it is too early to tell|it has not reached the people|they took part but cannot do it|they can do it but do not do it at work|the reason lies elsewhere|it is used, and the figure has not improved|it worked|on track so far|no judgement yet)$")
    public void isJudged(String judged) {
        assertThat(judgement.get("value").asString())
                .as("judged by %s", judgement.get("judgements"))
                .isEqualTo(Phrases.progress(judged));
    }

    @Then("it says so because {}")
    public void saysSoBecause(String outcome) {
        assertThat(judged().anyMatch(each -> restsOn(each.get("reasons"), outcome)))
                .as("whether the judgement rests on it: %s", judgement.get("judgements"))
                .isTrue();
    }

    @Then("something is to be done otherwise because {}")
    public void isToBeDoneOtherwise(String outcome) {
        assertThat(restsOn(judgement.get("revisions"), outcome))
                .as("whether a revision rests on it: %s", judgement.get("revisions"))
                .isTrue();
    }

    @Then("the next thing to find out is how many do it at work")
    public void useIsAskedFor() {
        assertThat(judgement.at("/questions/0/field").asString()).isEqualTo("followUp.use.percent");
    }

    @Then("no cause is looked for again")
    public void noCauseIsReopened() {
        assertThat(reopened()).isEmpty();
    }

    @Then("it is asked again whether {}")
    public void isAskedAgain(String fact) {
        assertThat(reopened()).contains(obstacle(fact));
    }

    @Then("it is not asked again whether {}")
    public void isNotAskedAgain(String fact) {
        assertThat(reopened()).doesNotContain(obstacle(fact));
    }

    private void look() {
        Reply found = portal.get(address + "/follow-up");
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        judgement = JSON.readTree(found.body()).get("judgement");
    }

    private void know(String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            known.set(path, JSON.valueToTree(value));
        } else {
            known.withObjectProperty(path.substring(0, dot)).set(path.substring(dot + 1), JSON.valueToTree(value));
        }
    }

    private Stream<JsonNode> judged() {
        String value = judgement.get("value").asString();
        return judgement
                .get("judgements")
                .valueStream()
                .filter(each -> each.get("value").asString().equals(value));
    }

    private static boolean restsOn(JsonNode reasons, String outcome) {
        return Phrases.outcome(outcome).entrySet().stream()
                .anyMatch(fact -> ReceivedAdvice.restOn(reasons, Map.of("followUp." + fact.getKey(), fact.getValue())));
    }

    private List<String> reopened() {
        return judgement
                .get("reopened")
                .valueStream()
                .map(each -> each.get("cause").asString())
                .toList();
    }

    /** The cause that a fact of the case stands for: {@code obstacles.toolsInadequate} is TOOLS_INADEQUATE. */
    private static String obstacle(String fact) {
        String path = Phrases.fact(fact).keySet().iterator().next();
        return path.substring("obstacles.".length())
                .replaceAll("(\\p{Lu})", "_$1")
                .toUpperCase(Locale.ROOT);
    }
}
