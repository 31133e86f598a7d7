package io.gapwise.service.outcomes;

import io.gapwise.practice.schedule.DueMeasure;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.proof.Sha256;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reminds of a measure of a recommendation that is due.
 *
 * @param id stays the same for the same measure of the same initiative
 * @param title the title of the initiative
 * @param level Kirkpatrick's levels 1 to 4, or Phillips' 5
 * @param measure what is to be measured, in the language that was asked for where the rules know it
 * @param changedAt when the initiative was last changed
 */
public record Reminder(
        String id,
        String initiative,
        String title,
        @Nullable String owner,
        int level,
        String measure,
        int afterWeeks,
        LocalDate due,
        boolean overdue,
        OffsetDateTime changedAt) {

    private static final int LETTERS = 12;

    static Reminder of(Initiative initiative, DueMeasure measure, String spoken, LocalDate due, LocalDate today) {
        return new Reminder(
                "%d-%d-%s"
                        .formatted(
                                measure.level(),
                                measure.afterWeeks(),
                                Sha256.ofText(measure.measure()).substring(0, LETTERS)),
                initiative.id(),
                initiative.content().title(),
                initiative.content().owner(),
                measure.level(),
                spoken,
                measure.afterWeeks(),
                due,
                due.isBefore(today),
                initiative.changedAt());
    }
}
