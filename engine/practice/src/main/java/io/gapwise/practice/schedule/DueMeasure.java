package io.gapwise.practice.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says when a measure of the recommendation is due.
 *
 * @param level Kirkpatrick's levels 1 to 4, or Phillips' 5
 * @param measure what is measured, in the words of the recommendation
 * @param due the day on which it is due; null as long as nothing is in place and no start is known
 * @param takenOn the day on which it was taken; null as long as it was not
 */
public record DueMeasure(
        int level,
        String measure,
        int afterWeeks,
        @Nullable LocalDate due,
        @Nullable LocalDate takenOn) {

    /** Says whether it should have been taken by this day and was not. */
    public boolean overdue(LocalDate day) {
        return takenOn == null && due != null && due.isBefore(day);
    }
}
