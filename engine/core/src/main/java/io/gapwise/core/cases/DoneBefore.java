package io.gapwise.core.cases;

/** Whether they have ever done it right. */
public enum DoneBefore implements Word {
    OFTEN,
    LONG_AGO,
    BY_SOME,
    NEVER,
    UNKNOWN
}
