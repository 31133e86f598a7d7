package io.gapwise.sheets.outcomes;

/** Says how far a person has come. */
public enum Standing {
    /** The person is none of those who were to take part, such as somebody who was excused. */
    NOT_CONCERNED,
    NOT_STARTED,
    STARTED,
    COMPLETED
}
