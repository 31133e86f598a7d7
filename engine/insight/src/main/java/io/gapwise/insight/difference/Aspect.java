package io.gapwise.insight.difference;

/**
 * Lists what can differ between two answers to a case, what decides first. A change is told under the first of these that
 * it concerns, so that what merely follows from it is not told again.
 */
public enum Aspect {
    ANSWERED("whether there is an answer"),
    VERDICT("verdict"),
    WORTH("whether it is worth pursuing"),
    ALIGNMENT("what it serves"),
    CONDITIONAL("whether the verdict rests on claims alone"),
    CAUSES("causes found"),
    DISCOUNTED("causes discounted"),
    FIRST_REMEDY("first remedy"),
    REMEDIES("remedies"),
    FIRST_METHOD("first method"),
    METHODS("methods"),
    CONSIDERED("methods only considered"),
    EXCLUDED("methods ruled out"),
    ORDER("order of remedies and methods"),
    WEIGHTS("how much speaks for remedies and methods"),
    MEASURES("measures"),
    CAUTIONS("cautions"),
    QUESTIONS("questions"),
    REASONS("rules that give reasons"),
    WORDS("wording");

    private final String words;

    Aspect(String words) {
        this.words = words;
    }

    /** Returns the name of the aspect in a sentence. */
    public String words() {
        return words;
    }

    /** Says whether the aspect is nothing but how something is said. */
    public boolean onlyWording() {
        return this == WORDS;
    }
}
