package io.gapwise.core.cases;

/** What it costs if nothing changes. */
public enum Stake implements Word {
    LITTLE,
    NOTICEABLE,
    SERIOUS,
    DANGER_OR_LAW,
    UNKNOWN
}
