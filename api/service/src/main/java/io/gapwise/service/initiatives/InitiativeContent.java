package io.gapwise.service.initiatives;

import io.gapwise.core.followup.Decision;
import io.gapwise.practice.outcomes.Choice;
import io.gapwise.practice.outcomes.Cost;
import io.gapwise.practice.outcomes.Figure;
import io.gapwise.practice.outcomes.Isolation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people say of an initiative.
 *
 * @param reason why it was decided so
 * @param stoppedBecause why it ended early
 * @param currency the three letters of ISO 4217, for costs and figure
 * @param reaches how many people it is for
 * @param isolation how its effect is told apart; NONE where nobody has said so, and then there is no return
 * @param intangibles what is worth something and is not priced
 * @param answers what somebody knows better than the data say, in the words of the follow-up
 * @param follows the initiative that it revises
 */
public record InitiativeContent(
        String title,
        Decision decision,
        @Nullable String reason,
        @Nullable String owner,
        InitiativeStatus status,
        @Nullable String stoppedBecause,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<Choice> choices,
        List<Cost> costs,
        @Nullable String currency,
        @Nullable Integer reaches,
        Figure figure,
        Isolation isolation,
        List<String> intangibles,
        @Nullable ObjectNode answers,
        @Nullable String follows) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_OWNER = 200;
    public static final int LONGEST_WHY = 500;
    public static final int LONGEST_NAME = 100;
    public static final int MOST_REACHED = 10_000_000;
    public static final int MOST_INTANGIBLES = 20;

    public InitiativeContent {
        choices = List.copyOf(choices);
        costs = List.copyOf(costs);
        intangibles = List.copyOf(intangibles);
    }
}
