package io.gapwise.core.cases;

/** Names what a statement can say of an obstacle. */
public enum Stated implements Word {
    PRESENT,
    ABSENT
}
