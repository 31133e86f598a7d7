package io.gapwise.core.cases;

import java.util.Locale;

/** Marks a word of the contract's vocabulary: an enum constant that has the same name in JSON, in rules and in Java. */
public interface Word {

    String UNKNOWN = "UNKNOWN";

    String name();

    int ordinal();

    /**
     * Returns how a person would say the word in the sentence of a rule. The text has the key {@code
     * phrase.<Vocabulary>.<WORD>}.
     */
    default String phrase() {
        return phrase(Locale.ENGLISH);
    }

    /** Returns how a person would say the word in a sentence of this language. */
    default String phrase(Locale language) {
        return WordPhrases.of(this, language);
    }

    default boolean known() {
        return !name().equals(UNKNOWN);
    }
}
