package io.gapwise.core.cases;

/** Says what kind of performance it is. */
public enum Nature implements Word {
    KNOWLEDGE,
    TECHNICAL,
    INTERPERSONAL,
    LEADERSHIP,
    JUDGEMENT,
    UNKNOWN
}
