package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asking the rules about the recommendation they gave. */
public class AskingSteps {

    private static final JsonMapper JSON = new JsonMapper();

    private final Conversation conversation;
    private final Portal portal;
    private String about = "";
    private Reply found = new Reply(0, "", "", "", "{}");
    private int questions;
    private final List<String> asked = new ArrayList<>();
    private JsonNode last = JSON.createObjectNode();

    public AskingSteps(Conversation conversation, Portal portal) {
        this.conversation = conversation;
        this.portal = portal;
    }

    @Given("the analyst has the recommendation")
    public void hasTheRecommendation() {
        byte[] gapCase = conversation.toSend();
        conversation.heard(gapCase, portal.ask(gapCase));
        about = conversation.reply().location();
    }

    @When("^the analyst asks why (training is .+)$")
    public void asksWhy(String verdict) {
        found = portal.get(about + "/why?conclusion=verdict:" + Phrases.verdict(verdict));
    }

    @When("the analyst asks why to {}")
    public void asksWhyTo(String remedy) {
        found = portal.get(about + "/why?conclusion=remedy:" + Phrases.remedy(remedy));
    }

    @When("^the analyst asks why it is not so that (training is .+)$")
    public void asksWhyNot(String verdict) {
        found = portal.get(about + "/why-not?conclusion=verdict:" + Phrases.verdict(verdict));
    }

    @When("the analyst asks why not {string}")
    public void asksWhyNotThat(String written) {
        found = portal.get(about + "/why-not?conclusion="
                + URLEncoder.encode(written.toUpperCase(Locale.ROOT), StandardCharsets.UTF_8));
    }

    @When("^the analyst asks what it takes that (training is .+)$")
    public void asksWhatItTakes(String verdict) {
        found = portal.get(about + "/nearest?target=verdict:" + Phrases.verdict(verdict));
    }

    @When("the analyst asks what if {}")
    public void asksWhatIf(String fact) {
        ObjectNode patch = JSON.createObjectNode();
        Phrases.fact(fact).forEach((path, answer) -> put(patch, path, JSON.valueToTree(answer)));
        found = whatIf(patch);
    }

    @When("the analyst asks how firm the verdict is")
    public void asksHowFirm() {
        found = portal.get(about + "/firmness");
    }

    @When("the analyst follows the questions and finds nothing else")
    public void followsTheQuestions() {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode gapCase = (ObjectNode) JSON.readTree(conversation.toSend());
        body.set("case", gapCase);
        ArrayNode unknown = body.putArray("asked");
        JsonNode step = next(body);
        questions = step.get("questions").size();
        while (!step.get("nothingLeft").asBoolean()) {
            asked.add(step.at("/questions/0/id").asString());
            for (JsonNode field : step.at("/questions/0/fields")) {
                if (field.asString().startsWith("obstacles.")) {
                    put(gapCase, field.asString(), JSON.valueToTree("ABSENT"));
                } else {
                    unknown.add(field);
                }
            }
            step = next(body);
        }
        last = step;
        byte[] answered = JSON.writeValueAsBytes(gapCase);
        conversation.heard(answered, portal.ask(answered));
    }

    @Then("it rests on that {}")
    public void itRestsOn(String fact) {
        Phrases.fact(fact)
                .forEach((path, answer) -> assertThat(json().findValues("answers"))
                        .as(path)
                        .anySatisfy(answers -> assertThat(answers.toString())
                                .contains("{\"path\":\"%s\",\"value\":\"%s\"}".formatted(path, answer))));
    }

    @Then("every step of it names a publication")
    public void everyStepNamesAPublication() {
        List<JsonNode> sources = json().findValues("source");
        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.asString()).contains("("));
        assertThat(json().findValues("rule")).hasSameSizeAs(sources);
    }

    @Then("what is in the way is that {}")
    public void inTheWay(String fact) {
        Phrases.fact(fact)
                .forEach((path, answer) -> assertThat(json().findValues("inTheWay"))
                        .anySatisfy(why -> assertThat(why.toString())
                                .contains("{\"path\":\"%s\",\"value\":\"%s\"}".formatted(path, answer))));
    }

    @Then("the analyst hears that {string} may have been meant")
    public void isAskedWhether(String word) {
        assertThat(found.status()).isEqualTo(400);
        assertThat(json().at("/errors/0/maybe").asString()).isEqualTo(word);
    }

    @Then("{int} change(s) is/are enough")
    public void changesAreEnough(int count) {
        assertThat(json().at("/found/0/changes")).hasSize(count);
    }

    @Then("^once that is changed, (training is .+)$")
    public void onceThatIsChanged(String verdict) {
        ObjectNode patch = JSON.createObjectNode();
        json().at("/found/0/changes")
                .forEach(change -> put(patch, change.get("path").asString(), change.get("to")));
        found = whatIf(patch);
        wouldBecome(verdict);
    }

    @Then("^the answer would become that (training is .+)$")
    public void wouldBecome(String verdict) {
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        assertThat(json().at("/recommendation/verdict/value").asString()).isEqualTo(Phrases.verdict(verdict));
        assertThat(json().at("/difference/gained").toString()).contains("verdict:" + Phrases.verdict(verdict));
    }

    @Then("it would flip if it were found that {}")
    public void wouldFlip(String fact) {
        for (Map.Entry<String, Object> answer : Phrases.fact(fact).entrySet()) {
            assertThat(json().get("pivots"))
                    .extracting(pivot -> pivot.at("/change/path").asString() + "="
                            + pivot.at("/change/to").asString(""))
                    .contains(answer.getKey() + "=" + answer.getValue());
        }
    }

    @Then("nothing is left to ask before half of the questions are asked")
    public void nothingLeftBeforeHalf() {
        assertThat(asked).hasSizeLessThan(questions / 2);
    }

    @Then("the workplace was asked about before the people")
    public void workplaceBeforeThePeople() {
        assertThat(asked).contains("obstacles.workplace");
        if (asked.contains("obstacles.person")) {
            assertThat(asked).containsSubsequence("obstacles.workplace", "obstacles.person");
        }
    }

    @Then("the verdict is called settled only if nothing that nobody knows could turn it")
    public void settledOnlyIfNothingCouldTurnIt() {
        assertThat(last.get("settled").asBoolean())
                .isEqualTo(last.get("standing").asString().equals("SETTLED"));
        assertThat(last.get("settled").asBoolean()
                        && !last.get("couldStillTurn").isEmpty())
                .isFalse();
    }

    @Then("training is part of the answer")
    public void isHalf() {
        assertThat(conversation.advice().verdict()).isEqualTo("MIXED");
    }

    private Reply whatIf(ObjectNode patch) {
        return portal.post(about + "/what-if", Portal.JSON, JSON.writeValueAsBytes(patch));
    }

    private JsonNode next(ObjectNode body) {
        Reply reply = portal.post("/api/v1/interviews/next", Portal.JSON, JSON.writeValueAsBytes(body));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return JSON.readTree(reply.body());
    }

    private JsonNode json() {
        return JSON.readTree(found.body());
    }

    private static void put(ObjectNode into, String path, JsonNode answer) {
        String[] names = path.split("\\.");
        ObjectNode group = names.length == 1 ? into : into.withObjectProperty(names[0]);
        group.set(names[names.length - 1], answer);
    }
}
