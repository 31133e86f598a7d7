package io.gapwise.core.cases;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Orders and lists the words of a vocabulary. */
public final class Words {

    private Words() {}

    public static List<String> names(Class<? extends Enum<?>> vocabulary) {
        return Stream.of(vocabulary.getEnumConstants()).map(Enum::name).toList();
    }

    /** Returns an unmodifiable copy in contract order, so that the same answer is the same byte for byte. */
    public static <E extends Enum<E>> Set<E> ordered(Class<E> vocabulary, Collection<E> words) {
        EnumSet<E> ordered = EnumSet.noneOf(vocabulary);
        ordered.addAll(words);
        return Collections.unmodifiableSet(ordered);
    }

    /** Joins phrases to an English list: "a", "a and b", "a, b and c". */
    public static String listed(List<String> phrases) {
        return listed(phrases, "and");
    }

    /** Joins phrases to a list, with this word before the last of them. */
    public static String listed(List<String> phrases, String and) {
        if (phrases.size() < 2) {
            return String.join("", phrases);
        }
        int last = phrases.size() - 1;
        return String.join(", ", phrases.subList(0, last)) + " " + and + " " + phrases.get(last);
    }
}
