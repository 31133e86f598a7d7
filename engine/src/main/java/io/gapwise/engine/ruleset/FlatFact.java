package io.gapwise.engine.ruleset;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that rules can read in one evaluation, laid flat: the case's answers first, then the findings of each stage as it
 * ends. One flat fact instead of several joined ones is what makes evaluation fast.
 */
public final class FlatFact {

    private static final List<List<Slot>> SLOTS =
            Arrays.stream(Subject.values()).map(Slot::of).toList();

    private final @Nullable Object[] values = new @Nullable Object[Slot.every().size()];

    /** Lays down the case or the findings of a stage. */
    public void put(Subject subject, Record read) {
        for (Slot slot : SLOTS.get(subject.ordinal())) {
            values[slot.index()] = slot.property().read(read);
        }
    }

    /** An enum constant, a set of them, a number, a text; null for what was left out or is not concluded. */
    public @Nullable Object get(Slot slot) {
        return values[slot.index()];
    }

    public @Nullable Object get(int index) {
        return values[index];
    }
}
