package io.gapwise.core.priority;

import io.gapwise.core.cases.Word;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Says what makes it urgent. Where rules conclude several, the first in this order goes before.
 */
public enum UrgencyValue implements Word {
    /** A law or a regulator demands it. */
    LAW(0),
    /** Somebody may be harmed. */
    DANGER(1),
    /** A single person covers it. */
    ONE_PERSON(2),
    /** A date is near. */
    DATE(3),
    /** Nothing does; it can wait. */
    NONE(4),
    /** No rule concluded it. */
    UNKNOWN(5);

    private final int goesBefore;

    UrgencyValue(int goesBefore) {
        this.goesBefore = goesBefore;
    }

    /** Returns this word, or the other one where that goes before it. */
    public UrgencyValue orBefore(UrgencyValue other) {
        return other.goesBefore < goesBefore ? other : this;
    }

    /** Lists the words from the one that goes before all others to the one that stands for nothing concluded. */
    public static List<UrgencyValue> inOrder() {
        return Arrays.stream(values())
                .sorted(Comparator.comparingInt(value -> value.goesBefore))
                .toList();
    }
}
