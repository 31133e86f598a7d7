package io.gapwise.core.cases;

/** A word of the contract's vocabulary: an enum constant whose name is the same in JSON, in rules and in Java. */
public interface Word {

    String UNKNOWN = "UNKNOWN";

    String name();

    int ordinal();

    /** How a person would say it inside a sentence of a rule: {@code phrase.<Vocabulary>.<WORD>} of the wording. */
    default String phrase() {
        return WordPhrases.of(this);
    }

    default boolean known() {
        return !name().equals(UNKNOWN);
    }
}
