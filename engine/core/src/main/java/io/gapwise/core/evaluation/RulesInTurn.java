package io.gapwise.core.evaluation;

import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Asks each rule of a stage in turn. It needs no preparation, so it suits a rule set that only a few cases are put to; for
 * many cases Drools is faster.
 */
final class RulesInTurn implements RuleMatcher {

    private final Map<Stage, CompiledCondition[]> conditions;

    private RulesInTurn(Map<Stage, CompiledCondition[]> conditions) {
        this.conditions = conditions;
    }

    static RulesInTurn of(Map<Stage, List<Rule>> rules) {
        Map<Stage, CompiledCondition[]> conditions = new EnumMap<>(Stage.class);
        rules.forEach((stage, ofStage) -> conditions.put(
                stage,
                ofStage.stream()
                        .map(rule -> CompiledCondition.of(rule.condition()))
                        .toArray(CompiledCondition[]::new)));
        return new RulesInTurn(conditions);
    }

    /** Returns the same but for one stage, which has these conditions. */
    RulesInTurn with(Stage stage, CompiledCondition[] ofStage) {
        Map<Stage, CompiledCondition[]> changed = new EnumMap<>(conditions);
        changed.put(stage, ofStage);
        return new RulesInTurn(changed);
    }

    CompiledCondition[] of(Stage stage) {
        return conditions.getOrDefault(stage, new CompiledCondition[0]);
    }

    @Override
    public BitSet speaking(Stage stage, FlatFact fact) {
        CompiledCondition[] ofStage = of(stage);
        BitSet speaking = new BitSet(ofStage.length);
        for (int i = 0; i < ofStage.length; i++) {
            if (ofStage[i].holds(fact)) {
                speaking.set(i);
            }
        }
        return speaking;
    }
}
