package io.gapwise.core.evaluation;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Evaluates cases with plain loops over the rules in place of Drools. It serves as a second opinion and as a yardstick
 * of speed.
 */
public final class LoopEvaluator {

    private LoopEvaluator() {}

    public static Evaluator of(RuleSet ruleSet) {
        Map<Stage, List<Condition>> conditions = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            conditions.put(
                    stage, ruleSet.rules(stage).stream().map(Rule::condition).toList());
        }
        return new Evaluator(ruleSet, (stage, fact) -> {
            BitSet speaking = new BitSet();
            List<Condition> ofStage = conditions.get(stage);
            for (int i = 0; i < ofStage.size(); i++) {
                if (ofStage.get(i).holds(fact)) {
                    speaking.set(i);
                }
            }
            return speaking;
        });
    }
}
