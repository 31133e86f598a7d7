package io.gapwise.core.cases;

import java.util.Locale;

/** A word of the contract's vocabulary: an enum constant whose name is the same in JSON, in rules and in Java. */
public interface Word {

    String UNKNOWN = "UNKNOWN";

    String name();

    int ordinal();

    /** How a person would say it inside a sentence. */
    default String phrase() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    default boolean known() {
        return !name().equals(UNKNOWN);
    }
}
