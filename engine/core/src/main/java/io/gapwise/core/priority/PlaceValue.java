package io.gapwise.core.priority;

import io.gapwise.core.cases.Word;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Says in which place a case comes among others. Where rules conclude several, law and danger go before everything, then
 * what rules it out, then what has to come before it, then what speaks for it.
 */
public enum PlaceValue implements Word {
    /** It comes first, outside any ranking. */
    FIRST(0),
    /** It is worth doing now. */
    NOW(3),
    /** It is worth preparing: something has to be found out or built first. */
    PREPARE(2),
    /** It is worth doing where there is time to spare. */
    SPARE_TIME(4),
    /** It is left alone for now. */
    LEAVE(1),
    /** No rule concluded a place. */
    UNKNOWN(5);

    private final int goesBefore;

    PlaceValue(int goesBefore) {
        this.goesBefore = goesBefore;
    }

    /** Returns this word, or the other one where that goes before it. */
    public PlaceValue orBefore(PlaceValue other) {
        return other.goesBefore < goesBefore ? other : this;
    }

    /** Lists the words from the one that goes before all others to the one that stands for nothing concluded. */
    public static List<PlaceValue> inOrder() {
        return Arrays.stream(values())
                .sorted(Comparator.comparingInt(value -> value.goesBefore))
                .toList();
    }
}
