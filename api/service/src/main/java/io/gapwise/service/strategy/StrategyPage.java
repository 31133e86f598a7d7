package io.gapwise.service.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of entries.
 *
 * @param next the cursor of the next page; null on the last one
 */
public record StrategyPage(
        List<StrategyItem> items, @Nullable String next) {

    public StrategyPage {
        items = List.copyOf(items);
    }

    /** @param found one more than the page has if there is another page */
    static StrategyPage of(List<StrategyItem> found, int limit) {
        boolean more = found.size() > limit;
        List<StrategyItem> shown = more ? found.subList(0, limit) : found;
        return new StrategyPage(shown, more ? StrategyFilter.cursor(shown.get(limit - 1)) : null);
    }
}
