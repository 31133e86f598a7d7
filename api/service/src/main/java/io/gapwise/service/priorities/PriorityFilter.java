package io.gapwise.service.priorities;

import io.gapwise.insight.ranking.RankingPart;
import io.gapwise.service.recommendations.CaseQuery;
import org.jspecify.annotations.Nullable;

/**
 * Says which part of the ranked list is shown. With conditions, the cases that meet them are ranked among each other.
 *
 * @param query the conditions, as the list of cases has them
 * @param part only this part of the ranking; null for all
 * @param sample whether made-up cases are ranked instead; then there are no other conditions
 * @param behind the case behind which the page begins; null for the first page
 * @param from how many cases are skipped; only where {@code behind} is null
 */
public record PriorityFilter(
        CaseQuery query,
        @Nullable RankingPart part,
        boolean sample,
        @Nullable String behind,
        int from,
        int limit) {

    boolean narrow() {
        return !query.equals(CaseQuery.ALL);
    }
}
