package io.gapwise.core.cases;

/** A plain yes or no, or nobody knows. */
public enum Answer implements Word {
    YES,
    NO,
    UNKNOWN
}
