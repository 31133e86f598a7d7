package io.gapwise.core.cases;

/** Says which way a figure has to move to reach its target. */
public enum Direction implements Word {
    RISE,
    FALL,
    /** The figure is where it should be. */
    NONE,
    UNKNOWN
}
