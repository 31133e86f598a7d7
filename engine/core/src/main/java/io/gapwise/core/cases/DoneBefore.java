package io.gapwise.core.cases;

/** Says whether the people have ever done the task right. */
public enum DoneBefore implements Word {
    OFTEN,
    LONG_AGO,
    BY_SOME,
    NEVER,
    UNKNOWN
}
