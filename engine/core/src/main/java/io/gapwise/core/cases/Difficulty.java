package io.gapwise.core.cases;

/** Says how hard the task is. */
public enum Difficulty implements Word {
    EASY,
    MODERATE,
    HARD,
    UNKNOWN
}
