package io.gapwise.core.cases;

/** Says how well it is shown that an obstacle stands in the way. */
public enum Support implements Word {
    CLAIMED,
    TOLD,
    SHOWN,
    /** Some say that it is there, others that it is not, and neither side is better shown. */
    DISPUTED,
    /** The obstacle is not present. */
    NONE
}
