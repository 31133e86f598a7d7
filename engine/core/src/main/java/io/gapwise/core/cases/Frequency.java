package io.gapwise.core.cases;

/** Says how often the task is done. */
public enum Frequency implements Word {
    DAILY,
    WEEKLY,
    MONTHLY,
    RARELY,
    UNKNOWN
}
