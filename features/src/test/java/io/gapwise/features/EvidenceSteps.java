package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.util.List;

/** How firm the answer is, what it warns of and what to ask next. */
public class EvidenceSteps {

    private final Conversation conversation;

    public EvidenceSteps(Conversation conversation) {
        this.conversation = conversation;
    }

    @Then("confidence in the answer is {}")
    public void confidence(String confidence) {
        assertThat(word("/verdict/confidence")).isEqualTo(Phrases.confidence(confidence));
    }

    @Then("it serves {}")
    public void serves(String what) {
        assertThat(word("/alignment/value")).isEqualTo(Phrases.service(what));
    }

    @Then("the analyst is asked {}")
    public void isAsked(String topic) {
        assertThat(questions()).contains(Phrases.topic(topic));
    }

    @Then("the analyst is not asked {}")
    public void isNotAsked(String topic) {
        assertThat(questions()).doesNotContain(Phrases.topic(topic));
    }

    @Then("the analyst is warned because {}")
    public void isWarned(String fact) {
        assertThat(ReceivedAdvice.restOn(conversation.advice().json().get("cautions"), Phrases.fact(fact)))
                .as("whether a warning rests on it")
                .isTrue();
    }

    private List<String> questions() {
        return conversation.advice().words("questions", "field");
    }

    private String word(String place) {
        return conversation.advice().json().at(place).asString();
    }
}
