package io.gapwise.core.cases;

/** How often the task is done. */
public enum Frequency implements Word {
    DAILY,
    WEEKLY,
    MONTHLY,
    RARELY,
    UNKNOWN
}
