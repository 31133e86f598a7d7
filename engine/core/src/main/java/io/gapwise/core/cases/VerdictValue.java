package io.gapwise.core.cases;

/** Says whether training is the answer. */
public enum VerdictValue implements Word {
    TRAINING,
    NOT_TRAINING,
    MIXED,
    INSUFFICIENT_EVIDENCE
}
