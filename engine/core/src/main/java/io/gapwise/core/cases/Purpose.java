package io.gapwise.core.cases;

/** Why the case comes up now. */
public enum Purpose implements Word {
    CLOSE_GAP("closing a gap"),
    NEW_WAY_OF_WORKING("a new way of working"),
    NEW_ROLE("a new role"),
    GROWTH("growth"),
    HANDOVER("handover"),
    ONBOARDING("onboarding"),
    COMPLIANCE("compliance"),
    PRODUCT_KNOWLEDGE("product knowledge"),
    UNKNOWN("unknown");

    private final String phrase;

    Purpose(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}
