package io.gapwise.practice.planfile;

import io.gapwise.practice.plan.HandCost;
import io.gapwise.practice.plan.MoreMeans;
import io.gapwise.practice.plan.PlanDifference;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.PlanResult;
import io.gapwise.practice.plan.Planner;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds everything that is told of a request: the plan, and what is found by planning again.
 *
 * @param difference what became of each candidate of the earlier plan; null where there was none
 * @param more what more means would bring
 * @param handCosts what each decision by hand costs
 */
public record PlanReport(
        PlanRequest request,
        PlanResult result,
        @Nullable PlanDifference difference,
        List<MoreMeans> more,
        List<HandCost> handCosts) {

    public PlanReport {
        more = List.copyOf(more);
        handCosts = List.copyOf(handCosts);
    }

    /**
     * Plans, and plans again for what is told beside the plan.
     *
     * @param tries with how much more of the means is planned again at most
     * @throws io.gapwise.practice.plan.BadRequest with everything that is wrong with the request
     */
    public static PlanReport of(PlanRequest request, Planner planner, int tries) {
        PlanResult result = planner.plan(request);
        return result.match(
                plan -> new PlanReport(
                        request,
                        plan,
                        request.earlier() == null ? null : PlanDifference.between(request.earlier(), plan, request),
                        MoreMeans.of(request, plan, planner, tries),
                        request.byHand().stream()
                                .map(decided -> HandCost.of(decided, request, plan, planner))
                                .flatMap(Optional::stream)
                                .toList()),
                none -> new PlanReport(request, none, null, List.of(), List.of()));
    }
}
