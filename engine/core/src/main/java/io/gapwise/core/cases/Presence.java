package io.gapwise.core.cases;

/** Says whether an obstacle is there; {@code ABSENT} means that somebody looked for it and did not find it. */
public enum Presence implements Word {
    PRESENT,
    ABSENT,
    UNKNOWN
}
