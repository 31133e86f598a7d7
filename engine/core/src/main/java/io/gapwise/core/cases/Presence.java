package io.gapwise.core.cases;

/** Whether an obstacle stands in the way; {@code ABSENT} means that somebody looked. */
public enum Presence implements Word {
    PRESENT,
    ABSENT,
    UNKNOWN
}
