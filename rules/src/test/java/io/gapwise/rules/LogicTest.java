package io.gapwise.rules;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.insight.testing.LogicCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules as logic, held against the rules as Drools runs them. */
class LogicTest {

    @Test
    void ofEachRandomCaseTheLogicSaysWhatTheEvaluatorSays() {
        LogicCheck check = new LogicCheck(RulesOfModule.RULES);
        for (Map<String, Object> answers : RulesOfModule.randomAnswers(31, 120, 1)) {
            GapCase drawn = CaseBuilder.aGapCase(answers).build();
            check.agrees(drawn, RulesOfModule.EVALUATOR.evaluate(drawn));
        }
    }
}
