package io.gapwise.insight.logic;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.core.testing.RandomAnswers;
import io.gapwise.insight.testing.LogicCheck;
import org.junit.jupiter.api.Test;

class RuleLogicTest {

    @Test
    void ofEachOfTwoThousandCasesTheLogicSaysWhatTheEvaluatorSays() {
        RuleSet rules = MiniRules.asTheyAre().read();
        Evaluator evaluator = new Evaluator(rules);
        LogicCheck check = new LogicCheck(rules);
        RandomAnswers random = new RandomAnswers(21);
        for (int i = 0; i < 2_000; i++) {
            GapCase drawn = aGapCase(random.answers(0.1 + 0.8 * i / 2_000)).build();
            check.agrees(drawn, evaluator.evaluate(drawn));
        }
    }
}
