package io.gapwise.insight.mutation;

import java.util.Locale;

/** Lists the small slips that are tried, one at a time. */
public enum MutantKind {
    /** A bound is compared otherwise, or "and" becomes "or". */
    OPERATOR,
    /** A bound is one step higher or lower. */
    THRESHOLD,
    /** A word becomes its neighbour in the vocabulary. */
    WORD,
    /** A part of the condition is left out. */
    DROPPED,
    /** A test says the opposite. */
    NEGATED,
    /** The rule concludes the neighbour of what it concludes. */
    CONCLUSION,
    /** A weight is half or double. */
    WEIGHT,
    /** The whole rule is left out. */
    RULE;

    /** Returns the name as reports write it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
