package io.gapwise.core.cases;

/** Says yes, no, or that nobody knows. */
public enum Answer implements Word {
    YES,
    NO,
    UNKNOWN
}
