package io.gapwise.core.cases;

/** Whose account of the gap was heard. */
public enum Stakeholder implements Word {
    LEADERS("leaders"),
    MANAGERS("managers"),
    PERFORMERS("the people themselves"),
    EXPERTS("experts"),
    CUSTOMERS("customers");

    private final String phrase;

    Stakeholder(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}
