package io.gapwise.core.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.RandomAnswers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseAnswersTest {

    @Test
    void changeOneAnswerAndNoOther() {
        Map<String, Object> drawn = new RandomAnswers(11).answers(0.7);
        Map<String, Object> others = new RandomAnswers(12).answers(1.0);
        GapCase gapCase = CaseBuilder.aGapCase(drawn).build();
        for (Property property : Property.sent()) {
            Object other = property.read(CaseBuilder.aGapCase(others).build());

            assertThat(CaseAnswers.with(gapCase, property, other))
                    .as(property.path())
                    .isEqualTo(CaseBuilder.aGapCase(drawn)
                            .with(property.path(), others.get(property.path()))
                            .build());
        }
    }

    @Test
    void leaveAnAnswerOutAsIfItHadNeverBeenSent() {
        Map<String, Object> drawn = new RandomAnswers(13).answers(1.0);
        GapCase gapCase = CaseBuilder.aGapCase(drawn).build();
        for (Property property : Property.sent()) {
            if (!property.path().equals("title")) {
                assertThat(CaseAnswers.with(gapCase, property, null))
                        .as(property.path())
                        .isEqualTo(CaseBuilder.aGapCase(drawn)
                                .with(property.path(), null)
                                .build());
            }
        }
    }

    @Test
    void areSaidAsTheyAreSent() {
        Map<String, Object> drawn = new RandomAnswers(14).answers(1.0);
        GapCase gapCase = CaseBuilder.aGapCase(drawn).build();
        drawn.remove("goal.baseline");
        drawn.remove("goal.target");
        drawn.remove("goal.costPerYear");
        drawn.remove("evidence.statements");
        drawn.forEach((path, sent) -> assertThat(
                        CaseAnswers.sent(CaseAnswers.find(path).orElseThrow().read(gapCase)))
                .as(path)
                .isEqualTo(sent.equals("UNKNOWN") ? null : sent));
    }

    @Test
    void keepTheBoundsOfTheContract() {
        GapCase gapCase = CaseBuilder.aGapCase().build();
        Property weeks = CaseAnswers.find("goal.dueInWeeks").orElseThrow();

        assertThatThrownBy(() -> CaseAnswers.with(gapCase, weeks, 521)).isInstanceOf(IllegalArgumentException.class);
    }
}
