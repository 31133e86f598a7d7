package io.gapwise.core.cases;

/** What the person who brought the case asked for; never evidence of a cause. */
public enum RequestedSolution implements Word {
    NONE,
    TRAINING,
    OTHER,
    UNKNOWN
}
