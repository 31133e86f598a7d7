package io.gapwise.site.initiatives;

import io.gapwise.service.initiatives.Initiative;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds an initiative as a row of the list.
 *
 * @param lateStart the day on which it should have begun, where it is still called planned; otherwise null
 * @param levels the levels at which something was measured
 * @param due the day of the next check
 * @param overdue whether that day has passed
 */
record InitiativeRow(
        String id,
        String title,
        String status,
        @Nullable LocalDate lateStart,
        String decision,
        @Nullable String progress,
        @Nullable LocalDate checkedOn,
        List<String> levels,
        @Nullable LocalDate due,
        boolean overdue,
        @Nullable String owner) {

    static InitiativeRow of(Initiative initiative, LocalDate today) {
        Initiative.Summary summary = initiative.summary();
        LocalDate due = summary.nextDueOn();
        return new InitiativeRow(
                initiative.id(),
                initiative.content().title(),
                initiative.content().status().name(),
                LateStart.of(initiative.content(), today),
                initiative.content().decision().name(),
                summary.lastProgress(),
                summary.lastCheckOn(),
                summary.levels().chars().mapToObj(Character::toString).toList(),
                due,
                due != null && due.isBefore(today),
                initiative.content().owner());
    }
}
