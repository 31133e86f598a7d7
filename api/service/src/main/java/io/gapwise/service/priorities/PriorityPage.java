package io.gapwise.service.priorities;

import io.gapwise.insight.ranking.Rank;
import io.gapwise.insight.ranking.RankingPart;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a page of the ranked list.
 *
 * @param ranked the cases of the page, in their order
 * @param counts how many cases each part has that has any
 * @param count how many cases there are on all pages
 * @param waiting how many answered cases are not in the list because they have not been weighed yet
 * @param currency the currency in which costs were compared; null where none is stated
 * @param next the case behind which the next page begins; null on the last one
 */
public record PriorityPage(
        List<Entry> ranked,
        Map<RankingPart, Integer> counts,
        int count,
        int waiting,
        @Nullable String currency,
        @Nullable String next) {

    public PriorityPage {
        ranked = List.copyOf(ranked);
    }

    /**
     * Holds one case of the page.
     *
     * @param rank its rank with the reasons, in a language
     * @param known what its rank rests on
     */
    public record Entry(RankingPart part, Rank rank, RankedCase known) {}
}
