package io.gapwise.insight.checking;

import io.gapwise.core.ruleset.Rule;
import java.util.List;

/**
 * Records what the cases show about one rule.
 *
 * @param outcome what the rule's own case shows
 * @param spokeOf the names of the rules in whose cases this rule spoke, in the order of the cases
 */
public record RuleTested(Rule rule, Outcome outcome, List<String> spokeOf) {

    /** Says whether a rule speaks of its case and is silent once the one answer is changed. */
    public enum Outcome {
        PROVEN,
        FAILED,
        NO_CASE
    }

    public RuleTested {
        spokeOf = List.copyOf(spokeOf);
    }

    /** Returns the names of the other rules in whose cases this rule spoke. */
    public List<String> spokeInOtherCases() {
        return spokeOf.stream().filter(other -> !other.equals(rule.name())).toList();
    }
}
