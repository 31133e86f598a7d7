package io.gapwise.engine.cases;

/** What the case serves. */
public enum AlignmentValue implements Word {
    STRATEGIC,
    NECESSARY,
    OPERATIONAL,
    UNALIGNED,
    UNKNOWN
}
