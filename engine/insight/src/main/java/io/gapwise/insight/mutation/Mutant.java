package io.gapwise.insight.mutation;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Span;
import org.jspecify.annotations.Nullable;

/**
 * A rule with one slip in it.
 *
 * @param rule the rule as it is
 * @param slipped the rule with the slip; null where the slip is that the rule is left out
 * @param at the place of the slip in the rule's file
 * @param change the slip, as the end of a sentence: {@code 'audience.headcount < 12' becomes 'audience.headcount < 13'}
 */
public record Mutant(Rule rule, @Nullable Rule slipped, MutantKind kind, Span at, String change) {

    /** Returns the file and line, such as {@code causes/conflict.drl:7}. */
    public String place() {
        return rule.file() + ":" + at.line();
    }

    /** Says whether the slip lies in what the rule concludes, so that it speaks of the same cases as before. */
    boolean inConclusion() {
        return kind == MutantKind.CONCLUSION || kind == MutantKind.WEIGHT;
    }

    /** Returns the slip as a sentence with its place. */
    public String sentence() {
        return "%s  %s  nobody notices when %s".formatted(place(), rule.name(), change);
    }
}
