package io.gapwise.practice.outcomes;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.followup.InPlace;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a remedy or a way of learning was taken. Exactly one of the two is named.
 *
 * @param why why it was not taken, or was added; null where nobody said
 * @param since the day on which it was in place; null where nobody said
 */
public record Choice(
        @Nullable Remedy remedy,
        @Nullable Method method,
        boolean taken,
        @Nullable String why,
        InPlace inPlace,
        @Nullable LocalDate since) {

    public Choice {
        if ((remedy == null) == (method == null)) {
            throw new IllegalArgumentException(
                    "A choice must name a remedy (%s) or a method (%s).".formatted(remedy, method));
        }
    }

    /** Says that a remedy was taken and is in place since a day. */
    public static Choice inPlace(Remedy remedy, LocalDate since) {
        return new Choice(remedy, null, true, null, InPlace.YES, since);
    }

    /** Says that a way of learning was taken and is in place since a day. */
    public static Choice inPlace(Method method, LocalDate since) {
        return new Choice(null, method, true, null, InPlace.YES, since);
    }

    /** Returns whether it was in place on a day: not before the day since which it is. */
    public InPlace inPlaceOn(LocalDate day) {
        return since != null && since.isAfter(day) ? InPlace.NO : inPlace;
    }
}
