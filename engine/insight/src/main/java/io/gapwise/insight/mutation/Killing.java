package io.gapwise.insight.mutation;

import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.Variants;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out whether a case that is kept with the rules notices a slip. Only cases are evaluated that the slip can affect:
 * those in which the rule speaks otherwise than before, or in which it speaks and concludes something else.
 */
final class Killing {

    private final Variants variants;
    private final List<Demand> demands;
    private final Map<String, List<Demand>> byRule = new HashMap<>();

    Killing(Variants variants, List<Demand> demands) {
        this.variants = variants;
        this.demands = demands.stream().filter(Demand::isMet).toList();
        this.demands.forEach(demand ->
                byRule.computeIfAbsent(demand.rule(), rule -> new ArrayList<>()).add(demand));
    }

    /** Returns a demand that is not met any more; the rule's own cases are asked first. */
    Optional<Demand> of(Mutant mutant) {
        Evaluator slipped = evaluator(mutant);
        List<Demand> own = byRule.getOrDefault(mutant.rule().name(), List.of());
        return own.stream()
                .filter(demand -> misses(mutant, demand, slipped))
                .findFirst()
                .or(() -> demands.stream()
                        .filter(demand -> misses(mutant, demand, slipped))
                        .findFirst());
    }

    /** Returns an evaluator of the rules with the slip. */
    Evaluator evaluator(Mutant mutant) {
        return mutant.slipped() == null
                ? variants.without(mutant.rule())
                : variants.replacing(mutant.rule(), mutant.slipped());
    }

    /** Says whether a demand is not met once the slip is made. */
    static boolean misses(Mutant mutant, Demand demand, Evaluator slipped) {
        return affects(mutant, demand) && demand.isMissedBy(slipped);
    }

    private static boolean affects(Mutant mutant, Demand demand) {
        Optional<FlatFact> read = demand.readBy(mutant.rule().stage());
        return read.isPresent() && affects(mutant, read.get());
    }

    static boolean affects(Mutant mutant, FlatFact read) {
        boolean spoke = speaks(mutant.rule(), read);
        Rule slipped = mutant.slipped();
        return mutant.inConclusion() ? spoke : spoke != (slipped != null && speaks(slipped, read));
    }

    /** Says whether the rule speaks, without making its condition anew. */
    static boolean speaks(Rule rule, FlatFact read) {
        for (int i = 0; i < rule.patterns().size(); i++) {
            if (!holds(rule, i, read)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Rule rule, int pattern, FlatFact read) {
        boolean all = rule.patterns().get(pattern).constraints().stream().allMatch(each -> each.holds(read));
        return all != rule.patterns().get(pattern).negated();
    }
}
