package io.gapwise.core.cases;

/** Says how the people perform today compared with what the role requires. */
public enum Standing implements Word {
    BELOW,
    AT,
    ABOVE,
    UNKNOWN
}
