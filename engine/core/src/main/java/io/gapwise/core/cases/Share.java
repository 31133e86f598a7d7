package io.gapwise.core.cases;

/** Says of how many of the people something is true. */
public enum Share implements Word {
    ALL,
    MOST,
    SOME,
    FEW,
    UNKNOWN
}
