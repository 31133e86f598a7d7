package io.gapwise.core.ruleset;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds everything that rules can read in one evaluation in one flat array: first the answers of the case, then the
 * findings of each stage as it ends. Evaluation is fast because rules read one flat fact instead of joining several.
 */
public final class FlatFact {

    private static final List<List<Slot>> SLOTS =
            Arrays.stream(Subject.values()).map(Slot::of).toList();

    /** Marks a word that was left out or has not been concluded. */
    private static final long NOTHING = 1L << 63;

    /** The places for an answer. Those for what is judged beside one are the last ones, and only such a judgement has them. */
    private static final int ANSWERING = Slot.every().stream()
            .filter(slot -> slot.subject().besideAnAnswer())
            .findFirst()
            .orElseThrow()
            .index();

    private final @Nullable Object[] values;
    private final long[] marks;

    /** Makes an empty fact for the stages that answer a case. */
    public FlatFact() {
        this(ANSWERING);
    }

    private FlatFact(int places) {
        values = new @Nullable Object[places];
        marks = new long[places];
    }

    /** Makes an empty fact that also has room for what is judged beside an answer. */
    public static FlatFact besideAnAnswer() {
        return new FlatFact(Slot.every().size());
    }

    /** Stores the case or the findings of a stage. */
    public void put(Subject subject, Record read) {
        for (Slot slot : SLOTS.get(subject.ordinal())) {
            put(slot, slot.property().read(read));
        }
    }

    public void put(Slot slot, @Nullable Object value) {
        values[slot.index()] = value;
        marks[slot.index()] = value instanceof Set<?> words ? marks(words) : mark(value);
    }

    /**
     * Returns an enum constant, a set of them, a number or a text; null if the value was left out or has not been
     * concluded.
     */
    public @Nullable Object get(Slot slot) {
        return values[slot.index()];
    }

    public @Nullable Object get(int index) {
        return values[index];
    }

    /**
     * Returns the word in a slot, or the words of a set, as bits: each word sets the bit of its position in its
     * vocabulary.
     */
    public long marks(int index) {
        return marks[index];
    }

    /** Returns the bit of a word; for null it returns a bit that no word has. */
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
