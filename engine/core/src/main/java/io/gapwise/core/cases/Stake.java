package io.gapwise.core.cases;

/** What it costs if nothing changes. */
public enum Stake implements Word {
    LITTLE("little"),
    NOTICEABLE("noticeable"),
    SERIOUS("serious"),
    DANGER_OR_LAW("danger or a breach of law"),
    UNKNOWN("unknown");

    private final String phrase;

    Stake(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}
