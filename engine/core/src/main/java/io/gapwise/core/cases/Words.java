package io.gapwise.core.cases;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can be done with the words of a vocabulary: list them, order them, say them. */
public final class Words {

    private Words() {}

    public static List<String> names(Class<? extends Enum<?>> vocabulary) {
        return Stream.of(vocabulary.getEnumConstants()).map(Enum::name).toList();
    }

    /** An unmodifiable copy that keeps contract order, so that answers are the same byte for byte. */
    public static <E extends Enum<E>> Set<E> ordered(Class<E> vocabulary, Collection<E> words) {
        EnumSet<E> ordered = EnumSet.noneOf(vocabulary);
        ordered.addAll(words);
        return Collections.unmodifiableSet(ordered);
    }

    /** "a", "a and b", "a, b and c". */
    public static String listed(List<String> phrases) {
        if (phrases.size() < 2) {
            return String.join("", phrases);
        }
        int last = phrases.size() - 1;
        return String.join(", ", phrases.subList(0, last)) + " and " + phrases.get(last);
    }
}
