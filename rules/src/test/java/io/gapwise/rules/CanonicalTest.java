package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.CanonicalReader;
import io.gapwise.core.testing.CaseBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The canonical text holds all that decides and explains: answers can be checked when the files are long gone. */
class CanonicalTest {

    private final RuleSet again = CanonicalReader.read(RulesOfModule.RULES.canonical());

    @Test
    void readsBackToTheSameVersion() {
        assertThat(again.canonical()).isEqualTo(RulesOfModule.RULES.canonical());
        assertThat(again.version()).isEqualTo(RulesOfModule.RULES.version());
    }

    @Test
    void readsBackToTheSameAdvice() {
        Advisor asWritten = new Advisor(RulesOfModule.RULES);
        Advisor asStored = new Advisor(again);
        for (Map<String, Object> answers : RulesOfModule.randomAnswers(7, 200, 1)) {
            GapCase drawn = CaseBuilder.aGapCase(answers).build();
            Advice advice = asWritten.advise(drawn);
            assertThat(asStored.advise(drawn)).isEqualTo(advice);
        }
    }
}
