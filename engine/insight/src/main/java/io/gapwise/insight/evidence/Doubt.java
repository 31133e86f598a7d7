package io.gapwise.insight.evidence;

/** Says why the answer to a question is not firm. */
public enum Doubt {
    /** Nobody answered it, or nobody knew. */
    OPEN,
    /** The obstacle is said to be there, and only claimed. */
    CLAIMED,
    /** Some say that the obstacle is there, others that it is not, and neither side is better shown. */
    DISPUTED
}
