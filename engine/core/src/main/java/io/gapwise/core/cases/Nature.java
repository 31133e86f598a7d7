package io.gapwise.core.cases;

/** What kind of performance it is. */
public enum Nature implements Word {
    KNOWLEDGE,
    TECHNICAL,
    INTERPERSONAL,
    LEADERSHIP,
    JUDGEMENT,
    UNKNOWN
}
