package io.gapwise.core.cases;

/** Says how well the evidence carries the verdict. */
public enum Confidence implements Word {
    WEAK,
    FAIR,
    STRONG
}
