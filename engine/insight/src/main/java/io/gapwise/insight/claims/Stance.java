package io.gapwise.insight.claims;

/** Says whether a conclusion of a rule supports a claim. */
enum Stance {
    /** The conclusion is what is claimed, or adds to it. */
    FOR,
    /** The conclusion speaks against the claim, undoes it, or takes its place. */
    AGAINST,
    NEITHER
}
