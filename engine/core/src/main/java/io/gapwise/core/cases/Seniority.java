package io.gapwise.core.cases;

/** How senior the people are. */
public enum Seniority implements Word {
    ENTRY,
    EXPERIENCED,
    SENIOR,
    EXECUTIVE,
    UNKNOWN
}
