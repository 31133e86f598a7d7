package io.gapwise.core.cases;

/** How well the evidence carries the verdict. */
public enum Confidence implements Word {
    WEAK,
    FAIR,
    STRONG
}
