package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.util.HashMap;
import java.util.Map;

/** How anybody will know that it worked, and after how many weeks. */
public class MeasureSteps {

    private final Conversation conversation;

    public MeasureSteps(Conversation conversation) {
        this.conversation = conversation;
    }

    @Then("it will show in:")
    public void itWillShow(Map<String, Integer> weeksBySign) {
        Map<String, Integer> expected = new HashMap<>();
        weeksBySign.forEach((sign, weeks) -> expected.put(Phrases.level(sign), weeks));
        assertThat(measures()).isEqualTo(expected);
    }

    @Then("after {int} weeks it is looked at {}")
    public void afterWeeks(int weeks, String sign) {
        assertThat(conversation.advice().json().get("measures").valueStream()).anySatisfy(measure -> {
            assertThat(measure.get("level").asString()).isEqualTo(Phrases.level(sign));
            assertThat(measure.get("afterWeeks").asInt()).isEqualTo(weeks);
        });
    }

    @Then("it is said that if nothing has moved, one looks first at {}")
    public void whereNothingHasMoved(String what) {
        assertThat(conversation.advice().json().get("cautions").valueStream())
                .extracting(caution -> caution.get("text").asString())
                .anyMatch(text -> text.startsWith("If the result has not moved") && text.contains("first " + what));
    }

    @Then("nothing is measured yet")
    public void nothingIsMeasured() {
        assertThat(measures()).isEmpty();
    }

    /** Weeks by level. */
    private Map<String, Integer> measures() {
        Map<String, Integer> measures = new HashMap<>();
        conversation
                .advice()
                .json()
                .get("measures")
                .forEach(measure -> measures.put(
                        measure.get("level").asString(),
                        measure.get("afterWeeks").asInt()));
        return measures;
    }
}
