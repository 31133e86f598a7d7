package io.gapwise.practice.plan;

import java.util.List;
import java.util.function.Function;

/**
 * Works out the plan that takes the place of an earlier one after something changed. What is over stays as it was, and
 * what runs goes on or is stopped; only what starts later can move.
 *
 * @param result the new plan, or why there is none
 * @param difference what became of each candidate; nothing where there is no new plan
 */
public record Replanning(PlanResult result, PlanDifference difference) {

    /** Plans anew. Where the goals do not say where fewest changes stand, they come first. */
    public static Replanning of(PlanRequest changed, EarlierPlan earlier, Planner planner) {
        PlanRequest request = changed.after(earlier);
        PlanResult result = planner.plan(request);
        PlanDifference difference = result.match(
                plan -> PlanDifference.between(earlier, plan, request), none -> new PlanDifference(List.of()));
        return new Replanning(result, difference);
    }

    /** Calls the function for a plan or for the lack of one. */
    public <R> R match(Function<Plan, R> plan, Function<NoPlan, R> noPlan) {
        return result.match(plan, noPlan);
    }
}
