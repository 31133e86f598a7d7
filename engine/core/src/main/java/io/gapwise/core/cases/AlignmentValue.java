package io.gapwise.core.cases;

/** Says what the case serves. */
public enum AlignmentValue implements Word {
    STRATEGIC,
    NECESSARY,
    OPERATIONAL,
    UNALIGNED,
    UNKNOWN
}
