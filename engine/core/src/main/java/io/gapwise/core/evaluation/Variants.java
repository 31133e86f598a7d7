package io.gapwise.core.evaluation;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Evaluates variants of a rule set that differ from it in one rule. A variant costs next to nothing to make, so thousands
 * of them can be tried. It comes to the same evaluation as an {@link Evaluator} of the same rules.
 */
public final class Variants {

    private final Map<Stage, List<Rule>> rules = new EnumMap<>(Stage.class);
    private final RulesInTurn inTurn;

    public Variants(RuleSet ruleSet) {
        for (Stage stage : Stage.values()) {
            rules.put(stage, ruleSet.rules(stage));
        }
        inTurn = RulesInTurn.of(rules);
    }

    /** Returns the evaluator of the rules as they are. */
    public Evaluator unchanged() {
        return new Evaluator(rules, inTurn);
    }

    /** Returns the evaluator of the rules with another rule in the place of one of them. */
    public Evaluator replacing(Rule rule, Rule by) {
        List<Rule> ofStage = new ArrayList<>(rules.getOrDefault(rule.stage(), List.of()));
        int place = place(rule, ofStage);
        ofStage.set(place, by);
        CompiledCondition[] conditions = inTurn.of(rule.stage()).clone();
        conditions[place] = CompiledCondition.of(by.condition());
        return evaluator(rule.stage(), ofStage, conditions);
    }

    /** Returns the evaluator of the rules without one of them. */
    public Evaluator without(Rule rule) {
        List<Rule> ofStage = new ArrayList<>(rules.getOrDefault(rule.stage(), List.of()));
        int place = place(rule, ofStage);
        ofStage.remove(place);
        List<CompiledCondition> conditions = new ArrayList<>(List.of(inTurn.of(rule.stage())));
        conditions.remove(place);
        return evaluator(rule.stage(), ofStage, conditions.toArray(CompiledCondition[]::new));
    }

    private Evaluator evaluator(Stage stage, List<Rule> ofStage, CompiledCondition[] conditions) {
        Map<Stage, List<Rule>> changed = new EnumMap<>(rules);
        changed.put(stage, ofStage);
        return new Evaluator(changed, inTurn.with(stage, conditions));
    }

    private static int place(Rule rule, List<Rule> ofStage) {
        int place = ofStage.indexOf(rule);
        if (place < 0) {
            throw new IllegalArgumentException("The rule (%s) is none of these rules.".formatted(rule.name()));
        }
        return place;
    }
}
