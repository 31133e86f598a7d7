package io.gapwise.core.cases;

import java.util.Collection;
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
        return WordSet.of(vocabulary, words);
    }

    /** Returns all words of a vocabulary; nobody changes the array. */
    public static <E extends Enum<E>> E[] vocabulary(Class<E> vocabulary) {
        return WordSet.vocabulary(vocabulary);
    }

    /** Returns the words whose bits are set, see {@link #bits}. */
    public static <E extends Enum<E>> Set<E> ofBits(E[] vocabulary, long bits) {
        return new WordSet<>(vocabulary, bits);
    }

    /** Returns words of one vocabulary as bits: each sets the bit of its place in the vocabulary. */
    public static long bits(Set<?> words) {
        if (words instanceof WordSet<?> set) {
            return set.bits();
        }
        long bits = 0;
        for (Object word : words) {
            bits |= 1L << ((Enum<?>) word).ordinal();
        }
        return bits;
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
