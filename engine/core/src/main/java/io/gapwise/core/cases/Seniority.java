package io.gapwise.core.cases;

/** Says how senior the people are. */
public enum Seniority implements Word {
    ENTRY,
    EXPERIENCED,
    SENIOR,
    EXECUTIVE,
    UNKNOWN
}
