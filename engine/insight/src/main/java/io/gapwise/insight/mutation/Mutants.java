package io.gapwise.insight.mutation;

import io.gapwise.core.ruleset.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes all slips that are tried in the rules of a rule set. */
final class Mutants {

    private Mutants() {}

    /** Lists the slips in one rule. Two that leave the same condition are one. */
    static List<Mutant> of(Rule rule) {
        List<Mutant> mutants = new ArrayList<>();
        Set<String> conditions = new HashSet<>();
        for (Mutant mutant : ConditionMutants.of(rule)) {
            Rule slipped = mutant.slipped();
            if (slipped != null && conditions.add(slipped.condition().canonical())) {
                mutants.add(mutant);
            }
        }
        mutants.addAll(new ConclusionMutants().of(rule));
        mutants.add(new Mutant(rule, null, MutantKind.RULE, rule.span(), "the rule is left out"));
        return mutants;
    }
}
