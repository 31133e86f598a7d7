package io.gapwise.core.cases;

/** How hard the task is. */
public enum Difficulty implements Word {
    EASY,
    MODERATE,
    HARD,
    UNKNOWN
}
