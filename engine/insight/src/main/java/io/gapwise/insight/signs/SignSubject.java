package io.gapwise.insight.signs;

/** Says what a question is about. */
public enum SignSubject {
    TASK,
    /** Asked only where the case is about something new. */
    CHANGE
}
