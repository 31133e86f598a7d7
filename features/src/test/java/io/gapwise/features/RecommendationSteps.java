package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whether training is the answer, and which causes say so. */
public class RecommendationSteps {

    private final Conversation conversation;
    private final Portal portal;

    public RecommendationSteps(Conversation conversation, Portal portal) {
        this.conversation = conversation;
        this.portal = portal;
    }

    @When("the analyst/portal asks for a recommendation")
    public void ask() {
        byte[] gapCase = conversation.toSend();
        conversation.heard(gapCase, portal.ask(gapCase));
    }

    @Then("^(training is .+) because (.+)$")
    public void theVerdictIs(String verdict, String fact) {
        ReceivedAdvice advice = conversation.advice();
        assertThat(advice.verdict()).isEqualTo(Phrases.verdict(verdict));
        assertThat(ReceivedAdvice.restOn(advice.verdictReasons(), Phrases.fact(fact)))
                .as("whether this rests on it: %s", advice.verdictReasons())
                .isTrue();
    }

    @Then("nobody can say yet whether training is the answer")
    public void nobodyCanSayYet() {
        assertThat(conversation.advice().verdict()).isEqualTo(Phrases.verdict("nobody can say yet"));
    }

    @Then("the summary begins: {}")
    public void theSummaryBegins(String words) {
        assertThat(conversation.advice().summary()).startsWith(words);
    }

    @Then("a sign is found that {}")
    public void aSignIsFound(String cause) {
        assertThat(conversation.advice().words("causes", "cause")).contains(Phrases.cause(cause));
    }

    @Then("it stands that {}")
    public void itStands(String fact) {
        assertThat(causes(fact)).as("causes that rest on it").isNotEmpty();
    }

    @Then("it does not stand that {}")
    public void itDoesNotStand(String fact) {
        assertThat(causes(fact)).as("causes that rest on it").isEmpty();
    }

    @Then("no course can change that {}")
    public void noCourseCanChange(String fact) {
        assertThat(causes(fact))
                .as("causes that rest on it")
                .isNotEmpty()
                .noneMatch(cause -> cause.get("learning").asBoolean());
    }

    @Then("it is struck out that {}, because {}")
    public void itIsStruckOut(String looksLikeTheCause, String speaksAgainst) {
        Map<String, Object> claim = Phrases.fact(looksLikeTheCause);
        assertThat(conversation.advice().entriesRestingOn("discounted", claim))
                .as("what was struck out of it")
                .isNotEmpty()
                .allMatch(entry -> ReceivedAdvice.restOn(entry.get("reasons"), Phrases.fact(speaksAgainst)));
        assertThat(causes(looksLikeTheCause)).as("causes that rest on it").isEmpty();
    }

    @Then("nothing is struck out")
    public void nothingIsStruckOut() {
        assertThat(conversation.advice().words("discounted", "cause")).isEmpty();
    }

    private Iterable<JsonNode> causes(String fact) {
        return conversation.advice().entriesRestingOn("causes", Phrases.fact(fact));
    }
}
