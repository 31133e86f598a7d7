package io.gapwise.insight.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what came of every promise of a rule set.
 *
 * @param version the version of the rule set
 * @param rules how many rules it has
 * @param invariants how many invariants it has
 * @param results in the order of the promises; the parts of a promise stand together
 */
public record ProofReport(String version, int rules, int invariants, List<PromiseResult> results) {

    public ProofReport {
        results = List.copyOf(results);
    }

    /** Says whether everything is proved. */
    public boolean proved() {
        return failures().isEmpty();
    }

    /** Lists what is not proved, in the order of the promises. */
    public List<PromiseResult> failures() {
        return results.stream()
                .filter(result -> result.outcome() != ProofOutcome.PROVED)
                .toList();
    }

    /** Returns the results of each promise that says anything about this rule set. */
    public Map<Promise, List<PromiseResult>> byPromise() {
        Map<Promise, List<PromiseResult>> byPromise = new EnumMap<>(Promise.class);
        results.forEach(result -> byPromise
                .computeIfAbsent(result.promise(), promise -> new ArrayList<>())
                .add(result));
        return byPromise;
    }
}
