package io.gapwise.core.priority;

import io.gapwise.core.cases.Word;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Says how much it would bring. Where rules conclude several, the highest goes before: one thing that it would bring is
 * enough.
 */
public enum EffectValue implements Word {
    /** It would bring much. */
    HIGH(0),
    /** It would bring something. */
    MEDIUM(1),
    /** It would bring little. */
    LOW(2),
    /** No rule concluded it. */
    UNKNOWN(3);

    private final int goesBefore;

    EffectValue(int goesBefore) {
        this.goesBefore = goesBefore;
    }

    /** Returns this word, or the other one where that goes before it. */
    public EffectValue orBefore(EffectValue other) {
        return other.goesBefore < goesBefore ? other : this;
    }

    /** Lists the words from the one that goes before all others to the one that stands for nothing concluded. */
    public static List<EffectValue> inOrder() {
        return Arrays.stream(values())
                .sorted(Comparator.comparingInt(value -> value.goesBefore))
                .toList();
    }
}
