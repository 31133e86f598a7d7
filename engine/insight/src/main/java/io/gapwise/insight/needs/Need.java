package io.gapwise.insight.needs;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Presence;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a list of training needs.
 *
 * @param gapCase what the row says as a case
 * @param wishes the courses that somebody wishes for, in their words
 */
public record Need(GapCase gapCase, List<String> wishes) {

    public Need {
        wishes = List.copyOf(wishes);
    }

    /** Says whether the row says nothing of what stands in the way, as lists of levels and courses do. */
    public boolean withoutCause() {
        return gapCase.evidence().stated() == Answer.NO
                && Stream.of(Obstacle.values())
                        .allMatch(obstacle -> gapCase.obstacles().of(obstacle) == Presence.UNKNOWN);
    }
}
