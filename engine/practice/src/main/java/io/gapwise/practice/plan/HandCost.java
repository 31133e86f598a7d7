package io.gapwise.practice.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells what a decision by hand costs: the plan beside the one that would be the best without it.
 *
 * @param decided the decision
 * @param goals how far each goal is reached with it and without it, where that differs, in the order in which they count
 * @param difference from the plan without it to the plan with it
 * @param proved whether both plans are proved to be the best
 */
public record HandCost(ByHand decided, List<Goals> goals, PlanDifference difference, boolean proved) {

    /** Holds how far a goal is reached with a decision and without it. */
    public record Goals(Goal goal, GoalPart part, long with, long without) {}

    public HandCost {
        goals = List.copyOf(goals);
    }

    /** Works out the cost of one decision; empty where without it there is no plan at all. */
    public static Optional<HandCost> of(ByHand decided, PlanRequest request, Plan plan, Planner planner) {
        List<ByHand> others = new ArrayList<>(request.byHand());
        others.remove(decided);
        return planner.plan(request.withByHand(others))
                .match(without -> Optional.of(between(decided, request, plan, without)), none -> Optional.empty());
    }

    private static HandCost between(ByHand decided, PlanRequest request, Plan plan, Plan without) {
        // Both follow from the same candidates and goals; a part without any candidate that may start has no aim.
        List<Goals> goals = plan.reached().stream()
                .flatMap(with -> IntStream.range(0, without.reached().size())
                        .mapToObj(without.reached()::get)
                        .filter(other -> other.goal() == with.goal() && other.part() == with.part())
                        .filter(other -> other.value() != with.value())
                        .map(other -> new Goals(with.goal(), with.part(), with.value(), other.value())))
                .toList();
        return new HandCost(
                decided,
                goals,
                PlanDifference.between(without.until(0), plan, request),
                plan.proved() && without.proved());
    }
}
