package io.gapwise.core.cases;

/** Says what the person who brought the case asked for. It is never evidence of a cause. */
public enum RequestedSolution implements Word {
    NONE,
    TRAINING,
    OTHER,
    UNKNOWN
}
