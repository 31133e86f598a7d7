package io.gapwise.practice.followup;

/** Says where a fact of a follow-up comes from. */
public enum Origin {
    /** It was worked out from what was measured. */
    DERIVED,
    /** An analyst said it. */
    ANALYST
}
