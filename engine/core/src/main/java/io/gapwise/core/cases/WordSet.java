package io.gapwise.core.cases;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Holds words of a vocabulary of at most 63, in its order, as one bit for each. It cannot be changed. */
final class WordSet<E extends Enum<E>> extends AbstractSet<E> {

    private static final ClassValue<Enum<?>[]> VOCABULARIES = new ClassValue<>() {

        @Override
        protected Enum<?>[] computeValue(Class<?> vocabulary) {
            return (Enum<?>[]) vocabulary.getEnumConstants();
        }
    };

    private final E[] vocabulary;
    private final long bits;

    WordSet(E[] vocabulary, long bits) {
        this.vocabulary = vocabulary;
        this.bits = bits;
    }

    static <E extends Enum<E>> WordSet<E> of(Class<E> vocabulary, Collection<E> words) {
        if (words instanceof WordSet<E> set && set.isOf(vocabulary)) {
            return set;
        }
        long bits = 0;
        for (E word : words) {
            bits |= 1L << word.ordinal();
        }
        return new WordSet<>(vocabulary(vocabulary), bits);
    }

    @SuppressWarnings("unchecked") // The constants of an enum are an array of it.
    static <E extends Enum<E>> E[] vocabulary(Class<E> vocabulary) {
        return (E[]) VOCABULARIES.get(vocabulary);
    }

    private boolean isOf(Class<?> other) {
        return vocabulary.getClass().getComponentType() == other;
    }

    /** Returns the words as bits; each sets the bit of its place in the vocabulary. */
    long bits() {
        return bits;
    }

    @Override
    public int size() {
        return Long.bitCount(bits);
    }

    @Override
    public boolean contains(@Nullable Object other) {
        return other instanceof Enum<?> word && isOf(word.getDeclaringClass()) && (bits >>> word.ordinal() & 1) == 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WordSet<?> set && set.vocabulary.getClass() == vocabulary.getClass()
                ? set.bits == bits
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public Iterator<E> iterator() {
        return new Iterator<>() {

            private long left = bits;

            @Override
            public boolean hasNext() {
                return left != 0;
            }

            @Override
            public E next() {
                if (left == 0) {
                    throw new NoSuchElementException();
                }
                E next = vocabulary[Long.numberOfTrailingZeros(left)];
                left &= left - 1;
                return next;
            }
        };
    }
}
