package io.gapwise.core.cases;

/** Says how much money there is. */
public enum Budget implements Word {
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    UNKNOWN
}
