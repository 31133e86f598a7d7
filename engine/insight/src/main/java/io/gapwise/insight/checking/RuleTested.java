package io.gapwise.insight.checking;

import io.gapwise.core.ruleset.Rule;
import java.util.List;

/**
 * A rule, and the cases beside the rules in which it spoke.
 *
 * @param outcome what its own case shows
 * @param spokeOf the rules in whose cases it spoke, by name, in the order of the cases
 */
public record RuleTested(Rule rule, Outcome outcome, List<String> spokeOf) {

    /** Whether a rule speaks of its case and is silent once the one answer is changed. */
    public enum Outcome {
        PROVEN,
        FAILED,
        NO_CASE
    }

    public RuleTested {
        spokeOf = List.copyOf(spokeOf);
    }

    /** The other rules in whose cases it spoke. */
    public List<String> spokeInOtherCases() {
        return spokeOf.stream().filter(other -> !other.equals(rule.name())).toList();
    }
}
