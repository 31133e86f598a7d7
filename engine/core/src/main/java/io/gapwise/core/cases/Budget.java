package io.gapwise.core.cases;

/** What money there is. */
public enum Budget implements Word {
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    UNKNOWN
}
