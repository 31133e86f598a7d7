package io.gapwise.core.cases;

/** How they perform today against what the role asks. */
public enum Standing implements Word {
    BELOW("below what the role asks"),
    AT("at what the role asks"),
    ABOVE("above what the role asks"),
    UNKNOWN("unknown");

    private final String phrase;

    Standing(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}
