package io.gapwise.insight.signs;

/** Says what an answer is a sign of. */
public enum Sign {
    /** The obstacle is there. */
    FOR,
    /** The obstacle is not there. */
    AGAINST,
    /** The person can see it, and what they saw speaks neither for it nor against it. */
    NEITHER,
    /** The person cannot see it. */
    UNKNOWN
}
