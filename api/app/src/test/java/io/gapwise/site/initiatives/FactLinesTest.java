package io.gapwise.site.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests that what a judgement rests on is put into words. */
class FactLinesTest {

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @Test
    void saysInWordsWhatFollowsFromAnswersOfTheCase() {
        Map<String, Object> facts =
                Map.of("goal.direction", "FALL", "obstacles.workplaceKnown", 6, "evidence.stated", "NO");

        assertThat(service.bean(FactLines.class).of(facts).toString())
                .contains("6 of 13")
                .doesNotContain("goal.direction", "workplaceKnown", "evidence.stated");
    }
}
