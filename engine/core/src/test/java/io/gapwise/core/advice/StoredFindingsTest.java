package io.gapwise.core.advice;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.core.testing.RandomAnswers;
import org.junit.jupiter.api.Test;

class StoredFindingsTest {

    /** What a stage had concluded can be read out of the answer, so that nobody has to keep the rules that gave it. */
    @Test
    void readsOutOfAnAnswerWhatItsStagesConcluded() {
        Advisor advisor = new Advisor(MiniRules.asTheyAre().read());
        RandomAnswers random = new RandomAnswers(12);
        for (int i = 0; i < 1_000; i++) {
            GapCase drawn = aGapCase(random.answers(0.6)).build();
            Evaluation evaluation = advisor.evaluator().evaluate(drawn);

            assertThat(StoredFindings.of(drawn, advisor.advise(evaluation)))
                    .as("of %s", drawn)
                    .isEqualTo(evaluation.findings());
        }
    }
}
