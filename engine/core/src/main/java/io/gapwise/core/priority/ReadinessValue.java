package io.gapwise.core.priority;

import io.gapwise.core.cases.Word;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Says how readily it could be done. Where rules conclude several, the hardest goes before: one thing that is missing is
 * enough.
 */
public enum ReadinessValue implements Word {
    /** It could begin at once. */
    READY(2),
    /** Something has to be there first. */
    PARTLY(1),
    /** It has to be built first. */
    HARD(0),
    /** No rule concluded it. */
    UNKNOWN(3);

    private final int goesBefore;

    ReadinessValue(int goesBefore) {
        this.goesBefore = goesBefore;
    }

    /** Returns this word, or the other one where that goes before it. */
    public ReadinessValue orBefore(ReadinessValue other) {
        return other.goesBefore < goesBefore ? other : this;
    }

    /** Lists the words from the one that goes before all others to the one that stands for nothing concluded. */
    public static List<ReadinessValue> inOrder() {
        return Arrays.stream(values())
                .sorted(Comparator.comparingInt(value -> value.goesBefore))
                .toList();
    }
}
