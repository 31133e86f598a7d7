package io.gapwise.core.cases;

/** Says whether the people are new in the role. */
public enum Tenure implements Word {
    NEW,
    ESTABLISHED,
    UNKNOWN
}
