package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.gapwise.core.testing.PublishedCase;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What published authors made of their cases, beside what Gapwise makes of them. What a feature tells of an author is held
 * against the published case each time.
 */
public class PublishedSteps {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ANY_WAY = "any way of learning";

    private final Conversation conversation;
    private @Nullable PublishedCase told;

    public PublishedSteps(Conversation conversation) {
        this.conversation = conversation;
    }

    @Given("the published case {string}")
    public void thePublishedCase(String name) {
        told = PublishedCase.named(name);
        conversation.sendInstead(JSON.writeValueAsBytes(published().sent()));
    }

    @Then("Gapwise and the author both say that {}")
    public void bothSay(String verdict) {
        requireAuthorSays(verdict);
        requireGapwiseSays(verdict);
    }

    /** Only an author whose text leaves doubt may be contradicted without a word why. */
    @Then("Gapwise says that {}, where the author seems to say that {}")
    public void eachSays(String verdict, String authorsVerdict) {
        assertThat(published().sure()).as("whether the author leaves no doubt").isFalse();
        requireAuthorSays(authorsVerdict);
        requireGapwiseSays(verdict);
    }

    @Then("the author says that {}, and this is why they part:")
    public void theyPart(String authorsVerdict, String why) {
        requireAuthorSays(authorsVerdict);
        assertThat(published().hasVerdictOf(conversation.advice().json())).isFalse();
        assertThat(why).isEqualToNormalizingWhitespace(published().differs());
    }

    @Then("at least one of the author's interventions is advised: {}")
    public void someIsAdvised(String interventions) {
        requireAuthorsInterventions(interventions);
        assertThat(shared()).as("interventions of both").isNotEmpty();
    }

    @Then("none of the author's interventions is advised: {}")
    public void noneIsAdvised(String interventions) {
        requireAuthorsInterventions(interventions);
        assertThat(shared()).as("interventions of both").isEmpty();
    }

    private void requireAuthorSays(String verdict) {
        assertThat(published().verdict()).as("what the author says").isEqualTo(Phrases.verdict(verdict));
    }

    private void requireGapwiseSays(String verdict) {
        assertThat(conversation.advice().verdict()).as("what Gapwise says").isEqualTo(Phrases.verdict(verdict));
    }

    private void requireAuthorsInterventions(String phrases) {
        assertThat(Stream.of(phrases.split(", ")).map(PublishedSteps::word))
                .as("the author's interventions")
                .containsExactlyInAnyOrderElementsOf(published().interventions());
    }

    private static String word(String phrase) {
        return phrase.equals(ANY_WAY) ? PublishedCase.ANY_METHOD : Phrases.remedyOrMethod(phrase);
    }

    private List<String> shared() {
        return published().interventionsSharedBy(conversation.advice().json());
    }

    private PublishedCase published() {
        return Objects.requireNonNull(told, "Maybe a step \"Given the published case ...\" is missing.");
    }
}
