package io.gapwise.core.cases;

/** Whether they are new in the role. */
public enum Tenure implements Word {
    NEW,
    ESTABLISHED,
    UNKNOWN
}
