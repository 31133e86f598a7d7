package io.gapwise.core.cases;

/** Says why the case comes up now. */
public enum Purpose implements Word {
    CLOSE_GAP,
    NEW_WAY_OF_WORKING,
    NEW_ROLE,
    GROWTH,
    HANDOVER,
    ONBOARDING,
    COMPLIANCE,
    PRODUCT_KNOWLEDGE,
    UNKNOWN
}
