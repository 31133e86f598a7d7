package io.gapwise.core.evaluation;

import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds the rules of a stage whose conditions hold by what each answer rules out, so that no condition is tested. It is
 * many times as fast as Drools and says the same; {@code EvaluatorsAgreeTest} and each bulk run hold it to that.
 */
final class RuleIndex implements RuleMatcher {

    private final StageIndex[] stages;

    RuleIndex(RuleSet ruleSet) {
        stages = Arrays.stream(Stage.values())
                .map(stage -> StageIndex.of(ruleSet.rules(stage)))
                .toArray(StageIndex[]::new);
    }

    @Override
    public BitSet speaking(Stage stage, FlatFact fact) {
        return stages[stage.ordinal()].speaking(fact);
    }
}
