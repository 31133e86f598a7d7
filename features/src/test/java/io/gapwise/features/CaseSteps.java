package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A case that changes, and is answered again. */
public class CaseSteps {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CASES = "/api/v1/cases";
    private static final String PATCH = "application/merge-patch+json";

    /** Tells the case of a scenario from those of the others. */
    private final String mark = UUID.randomUUID().toString();

    private final Portal portal;
    private final List<String> answers = new ArrayList<>();
    private String path = "";
    private String opened = "";
    private @Nullable Reply reply;

    public CaseSteps(Environment environment) {
        this.portal = new Portal(environment);
    }

    @Given("a request about {word}'s team of {word}")
    public void aRequest(String who, String role) {
        ObjectNode request = JSON.createObjectNode();
        request.put("title", "A request about %s's team of %s, %s".formatted(who, role, mark));
        request.put("reference", mark);
        request.put("requestedSolution", "TRAINING");
        path = sent(portal.post(CASES, Portal.JSON, bytes(request))).location();
    }

    @Given("it is added to the case that {}")
    public void isAdded(String fact) {
        sent(portal.patch(path, PATCH, "*", bytes(change(Phrases.fact(fact)))));
    }

    @Given("the case is answered")
    public void isAnswered() {
        answers.add(json(portal.post(path + "/recommendations", Portal.JSON, new byte[0]))
                .get("id")
                .asString());
    }

    @Given("Anna and Bilal have both opened the case")
    public void bothHaveOpenedIt() {
        opened = sent(portal.get(path)).etag();
    }

    @When("{word} adds to it that {}")
    public void adds(String who, String fact) {
        assertThat(who).isNotEmpty();
        reply = portal.patch(path, PATCH, opened, bytes(change(Phrases.fact(fact))));
    }

    @When("the last change is undone")
    public void isUndone() {
        sent(portal.post(path + "/undo", Portal.JSON, portal.get(path).etag(), new byte[0]));
    }

    @When("the case is archived")
    public void isArchived() {
        archive(true);
    }

    @Then("the case has no answer yet")
    public void hasNoAnswer() {
        assertThat(json(portal.get(path)).get("answers")).isEmpty();
    }

    @Then("no list of answers shows it")
    public void noListShowsIt() {
        assertThat(listed()).isEmpty();
        assertThat(portal.get("/cases?q=" + mark).body()).doesNotContain("/answers/");
    }

    @Then("the lists show one answer to the case: {}")
    public void oneAnswerIsShown(String verdict) {
        assertThat(listed()).hasSize(1);
        assertThat(listed().get(0).at("/verdict/value").asString()).isEqualTo(Phrases.verdict(verdict));
        assertThat(listed().get(0).get("id").asString()).isEqualTo(answers.get(answers.size() - 1));
    }

    @Then("the first answer can still be read: {}")
    public void theFirstAnswer(String verdict) {
        assertThat(json(portal.get(Portal.RECOMMENDATIONS + "/" + answers.get(0)))
                        .at("/verdict/value")
                        .asString())
                .isEqualTo(Phrases.verdict(verdict));
    }

    @Then("the case tells that this made another answer of {string}")
    public void tellsTheDifference(String verdict) {
        JsonNode difference = versions().get(0).at("/answers/0/difference");
        assertThat(difference.get("verdictBefore").asString()).isEqualTo(Phrases.verdict(verdict));
        assertThat(difference.get("otherVerdict").asBoolean()).isTrue();
    }

    @Then("the case tells who added what, and when")
    public void tellsWhoAddedWhat() {
        JsonNode last = versions().get(0);
        assertThat(last.get("madeBy").asString()).isEqualTo("everybody");
        assertThat(Instant.parse(last.get("madeAt").asString())).isBeforeOrEqualTo(Instant.now());
        assertThat(last.at("/changes/0/path").asString()).isEqualTo("obstacles.toolsInadequate");
    }

    @Then("Bilal hears that somebody has changed the case, and nothing of his is stored")
    public void hearsThatItWasChanged() {
        assertThat(reply).isNotNull();
        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.body()).contains("The case was changed meanwhile");
        assertThat(versions()).hasSize(2);
    }

    @Then("the case says that {}")
    public void says(String fact) {
        JsonNode now = json(portal.get(path));
        Phrases.fact(fact).forEach((field, answer) -> assertThat(at(now, field)).isEqualTo(answer));
    }

    @Then("the case does not say that {}")
    public void doesNotSay(String fact) {
        JsonNode now = json(portal.get(path));
        Phrases.fact(fact).forEach((field, answer) -> assertThat(at(now, field)).isNotEqualTo(answer));
    }

    @Then("what was undone can still be read")
    public void whatWasUndone() {
        assertThat(portal.get(path + "/versions/3").body()).contains("neverLearned");
    }

    @Then("the lists show it again once it is taken out of the archive")
    public void isShownAgain() {
        archive(false);
        assertThat(listed()).hasSize(1);
    }

    private void archive(boolean archived) {
        ObjectNode change = JSON.createObjectNode();
        change.put("archived", archived);
        sent(portal.patch(path, PATCH, "*", bytes(change)));
    }

    private List<JsonNode> listed() {
        return json(portal.get(Portal.RECOMMENDATIONS + "?reference=" + mark))
                .valueStream()
                .toList();
    }

    private JsonNode versions() {
        return json(portal.get(path + "/versions"));
    }

    /** Puts answers by their paths into a change. */
    private static ObjectNode change(Map<String, Object> answers) {
        ObjectNode change = JSON.createObjectNode();
        answers.forEach((field, answer) -> {
            int dot = field.indexOf('.');
            change.withObjectProperty(field.substring(0, dot)).set(field.substring(dot + 1), JSON.valueToTree(answer));
        });
        return change;
    }

    private static String at(JsonNode gapCase, String field) {
        return gapCase.at("/" + field.replace('.', '/')).asString("");
    }

    private static JsonNode json(Reply reply) {
        return JSON.readTree(sent(reply).body());
    }

    private static Reply sent(Reply reply) {
        assertThat(reply.refused()).as("refused: %s", reply.body()).isFalse();
        return reply;
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
