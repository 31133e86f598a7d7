package io.gapwise.engine.logic;

import static io.gapwise.engine.testing.CaseBuilder.aGapCase;

import io.gapwise.engine.cases.GapCase;
import io.gapwise.engine.evaluation.Evaluator;
import io.gapwise.engine.ruleset.RuleSet;
import io.gapwise.engine.testing.LogicCheck;
import io.gapwise.engine.testing.MiniRules;
import io.gapwise.engine.testing.RandomAnswers;
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
