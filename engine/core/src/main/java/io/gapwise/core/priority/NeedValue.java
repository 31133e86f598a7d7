package io.gapwise.core.priority;

import io.gapwise.core.cases.Word;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Says what a case serves. Where rules conclude several, what has to be done anyway goes before what serves the strategy:
 * otherwise a duty would pass for strategy.
 */
public enum NeedValue implements Word {
    /** It serves an objective of the organisation. */
    STRATEGIC(1),
    /** It has to be done anyway: a duty, new people, a new product. */
    NECESSARY(0),
    /** It serves daily work, and no objective that anybody named. */
    OPERATIONAL(2),
    /** No rule concluded it. */
    UNKNOWN(3);

    private final int goesBefore;

    NeedValue(int goesBefore) {
        this.goesBefore = goesBefore;
    }

    /** Returns this word, or the other one where that goes before it. */
    public NeedValue orBefore(NeedValue other) {
        return other.goesBefore < goesBefore ? other : this;
    }

    /** Lists the words from the one that goes before all others to the one that stands for nothing concluded. */
    public static List<NeedValue> inOrder() {
        return Arrays.stream(values())
                .sorted(Comparator.comparingInt(value -> value.goesBefore))
                .toList();
    }
}
