package io.gapwise.site.initiatives;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.practice.outcomes.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds a remedy or a way of learning as a form shows it.
 *
 * @param kind {@code remedy} or {@code method}
 * @param word its word in the contract
 * @param why what was typed beside it
 * @param advised whether the answer recommends it
 */
record TypedChoice(String kind, String word, boolean taken, String why, boolean advised) {

    static final String REMEDY = "remedy";
    static final String METHOD = "method";

    static TypedChoice of(Choice choice, boolean advised) {
        return new TypedChoice(
                choice.remedy() == null ? METHOD : REMEDY,
                (choice.remedy() == null ? choice.method() : choice.remedy()).toString(),
                choice.taken(),
                choice.why() == null ? "" : choice.why(),
                advised);
    }

    /** Returns all words of a kind, as choices that nobody has made. */
    static List<TypedChoice> all(String kind) {
        Stream<Enum<?>> words = kind.equals(REMEDY) ? Arrays.stream(Remedy.values()) : Arrays.stream(Method.values());
        return words.map(word -> new TypedChoice(kind, word.name(), false, "", false))
                .toList();
    }

    static boolean known(String key) {
        return Stream.of(REMEDY, METHOD)
                .flatMap(kind -> all(kind).stream())
                .map(TypedChoice::key)
                .anyMatch(key::equals);
    }

    /** Returns the value by which a form sends it. */
    public String key() {
        return kind + ":" + word;
    }

    /** Returns what follows in the ids of its fields. */
    public String id() {
        return kind + "-" + word;
    }

    /** Returns the name of the vocabulary that names its word. */
    public String vocabulary() {
        return kind.equals(REMEDY) ? Remedy.class.getSimpleName() : Method.class.getSimpleName();
    }
}
