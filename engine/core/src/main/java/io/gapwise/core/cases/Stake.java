package io.gapwise.core.cases;

/** Says what it costs if nothing changes. */
public enum Stake implements Word {
    LITTLE,
    NOTICEABLE,
    SERIOUS,
    DANGER_OR_LAW,
    UNKNOWN
}
