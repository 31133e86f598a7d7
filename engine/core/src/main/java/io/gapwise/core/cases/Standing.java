package io.gapwise.core.cases;

/** How they perform today against what the role asks. */
public enum Standing implements Word {
    BELOW,
    AT,
    ABOVE,
    UNKNOWN
}
