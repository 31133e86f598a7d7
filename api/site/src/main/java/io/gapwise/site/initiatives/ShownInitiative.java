package io.gapwise.site.initiatives;

import io.gapwise.practice.outcomes.Isolation;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.InitiativeContent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds an initiative as its page shows it.
 *
 * @param next what can be chosen as its status, first what it is now
 * @param lateStart the day on which it should have begun, where it is still called planned; otherwise null
 * @param figureName what its figure is called; empty where nobody said
 * @param due the day of the next check
 * @param overdue whether that day has passed
 * @param way how its effect is told apart; empty where nobody said
 * @param estimates what people estimate, one in each line
 */
record ShownInitiative(
        String id,
        String title,
        String caseId,
        String recommendation,
        long revision,
        String status,
        List<String> next,
        @Nullable LocalDate lateStart,
        @Nullable String stoppedBecause,
        String decision,
        @Nullable String reason,
        @Nullable String owner,
        boolean sample,
        String figureName,
        @Nullable LocalDate due,
        boolean overdue,
        String way,
        String estimates) {

    ShownInitiative {
        next = List.copyOf(next);
    }

    static ShownInitiative of(Initiative initiative, LocalDate today, String figureName) {
        InitiativeContent content = initiative.content();
        LocalDate due = initiative.summary().nextDueOn();
        Isolation isolation = content.isolation();
        return new ShownInitiative(
                initiative.id(),
                content.title(),
                initiative.caseId(),
                initiative.recommendation(),
                initiative.revision(),
                content.status().name(),
                content.status().next().stream().map(Enum::name).toList(),
                LateStart.of(content, today),
                content.stoppedBecause(),
                content.decision().name(),
                content.reason(),
                content.owner(),
                initiative.sample(),
                figureName,
                due,
                due != null && due.isBefore(today),
                isolation.way() == Isolation.Way.NONE ? "" : isolation.way().name(),
                isolation.estimates().stream()
                        .map(each -> TypedNumber.written(each.share()) + " " + TypedNumber.written(each.confidence()))
                        .collect(Collectors.joining("\n")));
    }
}
