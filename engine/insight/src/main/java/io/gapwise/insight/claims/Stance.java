package io.gapwise.insight.claims;

/** How a rule's conclusion stands to a claim. */
enum Stance {
    /** It is what is claimed, or adds to it. */
    FOR,
    /** It speaks against the claim, undoes it, or takes its place. */
    AGAINST,
    NEITHER
}
