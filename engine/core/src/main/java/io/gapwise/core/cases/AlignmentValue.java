package io.gapwise.core.cases;

/** What the case serves. */
public enum AlignmentValue implements Word {
    STRATEGIC,
    NECESSARY,
    OPERATIONAL,
    UNALIGNED,
    UNKNOWN
}
