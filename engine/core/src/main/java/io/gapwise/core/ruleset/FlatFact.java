package io.gapwise.core.ruleset;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Words;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds everything that rules can read in one evaluation in one flat array: first the answers of the case, then the
 * findings of each stage as it ends. Evaluation is fast because rules read one flat fact instead of joining several.
 */
public final class FlatFact {

    /** The properties of each subject, in the order of their slots, which lie one after the other. */
    private static final Property[][] PROPERTIES = Arrays.stream(Subject.values())
            .map(subject -> subject.properties().toArray(Property[]::new))
            .toArray(Property[][]::new);

    private static final int[] FIRST = Arrays.stream(Subject.values())
            .mapToInt(subject -> Slot.of(subject).get(0).index())
            .toArray();

    private static final Property.Kind[] CASE =
            Subject.GAP_CASE.properties().stream().map(Property::kind).toArray(Property.Kind[]::new);

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

    /** Stores the case, whose places are the first. */
    public void put(GapCase read) {
        read.lay(values);
        for (int i = 0; i < CASE.length; i++) {
            mark(i, CASE[i], values[i]);
        }
    }

    /** Stores the findings of a stage, or what was sent beside an answer. */
    public void put(Subject subject, Record read) {
        Property[] properties = PROPERTIES[subject.ordinal()];
        int first = FIRST[subject.ordinal()];
        for (int i = 0; i < properties.length; i++) {
            put(first + i, properties[i].kind(), properties[i].read(read));
        }
    }

    public void put(Slot slot, @Nullable Object value) {
        put(slot.index(), slot.property().kind(), value);
    }

    private void put(int index, Property.Kind kind, @Nullable Object value) {
        values[index] = value;
        mark(index, kind, value);
    }

    /** Looks into a value only where it has marks: a text that was read long ago is far away in memory. */
    private void mark(int index, Property.Kind kind, @Nullable Object value) {
        marks[index] = switch (kind) {
            case WORD -> mark(value);
            case WORDS -> value == null ? NOTHING : Words.bits((Set<?>) value);
            case WHOLE_NUMBER, NUMBER, TEXT -> NOTHING;
        };
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
}
