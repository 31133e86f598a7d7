package io.gapwise.insight.difference;

import java.util.List;

/**
 * Names the rules to blame for a change.
 *
 * @param alone the changed rules of which each one, put back alone, removes the change
 * @param together the fewest that were found to remove it when they are put back together, where none does alone; empty
 *     where it was not looked for
 */
public record Blame(List<RulePair> alone, List<RulePair> together) {

    static final Blame NONE = new Blame(List.of(), List.of());

    public Blame {
        alone = List.copyOf(alone);
        together = List.copyOf(together);
    }

    /** Returns the rules that are to be named. */
    public List<RulePair> rules() {
        return alone.isEmpty() ? together : alone;
    }
}
