package io.gapwise.core.ruleset;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that rules can read in one evaluation, laid flat: the case's answers first, then the findings of each stage as it
 * ends. One flat fact instead of several joined ones is what makes evaluation fast.
 */
public final class FlatFact {

    private static final List<List<Slot>> SLOTS =
            Arrays.stream(Subject.values()).map(Slot::of).toList();

    /** The mark of a word that was left out or is not concluded. */
    private static final long NOTHING = 1L << 63;

    private final @Nullable Object[] values = new @Nullable Object[Slot.every().size()];
    private final long[] marks = new long[values.length];

    /** Lays down the case or the findings of a stage. */
    public void put(Subject subject, Record read) {
        for (Slot slot : SLOTS.get(subject.ordinal())) {
            put(slot, slot.property().read(read));
        }
    }

    /** Lays down one value. */
    public void put(Slot slot, @Nullable Object value) {
        values[slot.index()] = value;
        marks[slot.index()] = value instanceof Set<?> words ? marks(words) : mark(value);
    }

    /** An enum constant, a set of them, a number, a text; null for what was left out or is not concluded. */
    public @Nullable Object get(Slot slot) {
        return values[slot.index()];
    }

    public @Nullable Object get(int index) {
        return values[index];
    }

    /** The word at a place, or the words of a set, each as the bit of its place in its vocabulary. */
    public long marks(int index) {
        return marks[index];
    }

    /** The bit of a word; of null, a bit that no word has. */
    public static long mark(@Nullable Object word) {
        return word instanceof Enum<?> constant ? 1L << constant.ordinal() : NOTHING;
    }

    private static long marks(Set<?> words) {
        long marks = 0;
        for (Object word : words) {
            marks |= mark(word);
        }
        return marks;
    }
}
