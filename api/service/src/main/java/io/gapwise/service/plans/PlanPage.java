package io.gapwise.service.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of plans.
 *
 * @param next the cursor of the next page; null on the last one
 */
public record PlanPage(List<ListedPlan> plans, @Nullable String next) {

    public PlanPage {
        plans = List.copyOf(plans);
    }

    /** @param found one more than the page has if there is another page */
    static PlanPage of(List<ListedPlan> found, int limit) {
        boolean more = found.size() > limit;
        List<ListedPlan> shown = more ? found.subList(0, limit) : found;
        return new PlanPage(shown, more ? PlanFilter.cursor(shown.get(limit - 1)) : null);
    }
}
