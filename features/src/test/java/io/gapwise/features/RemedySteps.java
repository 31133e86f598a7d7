package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.util.List;

/** What else is to be changed. */
public class RemedySteps {

    private final Conversation conversation;

    public RemedySteps(Conversation conversation) {
        this.conversation = conversation;
    }

    @Then("the first thing to do is to {}")
    public void comesFirst(String remedy) {
        assertThat(remedies()).startsWith(Phrases.remedy(remedy));
    }

    @Then("it is advised to {}")
    public void isAdvised(String remedy) {
        assertThat(remedies()).contains(Phrases.remedy(remedy));
    }

    @Then("it is not advised to {}")
    public void isNotAdvised(String remedy) {
        assertThat(remedies()).doesNotContain(Phrases.remedy(remedy));
    }

    @Then("it is sooner advised to {} than to {}")
    public void isAdvisedSooner(String better, String worse) {
        assertThat(remedies()).containsSubsequence(Phrases.remedy(better), Phrases.remedy(worse));
    }

    @Then("exactly this is advised:")
    public void exactly(List<String> remedies) {
        assertThat(remedies())
                .containsExactlyInAnyOrderElementsOf(
                        remedies.stream().map(Phrases::remedy).toList());
    }

    @Then("nothing else has to change")
    public void nothingElse() {
        assertThat(remedies()).isEmpty();
    }

    private List<String> remedies() {
        return conversation.advice().words("remedies", "remedy");
    }
}
