package io.gapwise.insight.ranking;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.priority.Standing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds one case that is to be ranked among others.
 *
 * @param id what tells the case from the others
 * @param answer the recommendation that was given to it
 * @param standing what is known of its objective, its ability and its cost
 * @param due the day by which the gap is to be closed; null where nobody knows it
 */
public record CaseToRank(
        String id,
        GapCase gapCase,
        Advice answer,
        Standing standing,
        @Nullable LocalDate due) {

    /** Holds a case of which nobody knows the day. */
    public CaseToRank(String id, GapCase gapCase, Advice answer, Standing standing) {
        this(id, gapCase, answer, standing, null);
    }
}
