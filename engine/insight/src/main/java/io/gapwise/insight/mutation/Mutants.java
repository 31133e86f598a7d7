package io.gapwise.insight.mutation;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes all slips that are tried in the rules of a rule set. */
final class Mutants {

    private final ConclusionMutants conclusions;

    Mutants(RuleSet rules) {
        Map<Class<? extends Conclusion>, TreeSet<Integer>> weights = new HashMap<>();
        rules.rules().stream()
                .flatMap(rule -> rule.calls().stream())
                .map(Call::conclusion)
                .forEach(said -> weight(said, weights));
        conclusions = new ConclusionMutants(weights);
    }

    /** Lists the slips in one rule. Two that leave the same condition are one. */
    List<Mutant> of(Rule rule) {
        List<Mutant> mutants = new ArrayList<>();
        Set<String> conditions = new HashSet<>();
        for (Mutant mutant : ConditionMutants.of(rule)) {
            Rule slipped = mutant.slipped();
            if (slipped != null && conditions.add(slipped.condition().canonical())) {
                mutants.add(mutant);
            }
        }
        mutants.addAll(conclusions.of(rule));
        mutants.add(new Mutant(rule, null, MutantKind.RULE, rule.span(), "the rule is left out"));
        return mutants;
    }

    private static void weight(Conclusion said, Map<Class<? extends Conclusion>, TreeSet<Integer>> weights) {
        if (said instanceof Conclusion.AdviseRemedy remedy) {
            used(said, remedy.weight(), weights);
        } else if (said instanceof Conclusion.SpeakFor speakFor) {
            used(said, speakFor.weight(), weights);
        } else if (said instanceof Conclusion.SpeakAgainst speakAgainst) {
            used(said, speakAgainst.weight(), weights);
        }
    }

    private static void used(
            Conclusion said, int weight, Map<Class<? extends Conclusion>, TreeSet<Integer>> weights) {
        weights.computeIfAbsent(said.getClass(), kind -> new TreeSet<>()).add(weight);
    }
}
