package io.gapwise.practice.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds everything that a plan follows from.
 *
 * @param goals what the plan is to be best at, the most important first
 * @param earlier the plan that it takes the place of; null for a first plan
 */
public record PlanRequest(
        List<Candidate> candidates,
        List<Gap> gaps,
        List<WeightedObjective> objectives,
        Means means,
        List<ByHand> byHand,
        List<Goal> goals,
        @Nullable EarlierPlan earlier) {

    /** Holds the goals where nobody states any. */
    public static final List<Goal> USUAL = List.of(Goal.PLACES, Goal.OBJECTIVES, Goal.COST_OF_GAPS, Goal.EARLY);

    public PlanRequest {
        candidates = List.copyOf(candidates);
        gaps = List.copyOf(gaps);
        objectives = List.copyOf(objectives);
        byHand = List.copyOf(byHand);
        goals = List.copyOf(goals);
    }

    /** Returns the request for a first plan with nothing decided by hand. */
    public static PlanRequest of(List<Candidate> candidates, Means means, Goal... goals) {
        return new PlanRequest(candidates, List.of(), List.of(), means, List.of(), List.of(goals), null);
    }

    public PlanRequest withGaps(List<Gap> other) {
        return new PlanRequest(candidates, other, objectives, means, byHand, goals, earlier);
    }

    public PlanRequest withObjectives(List<WeightedObjective> other) {
        return new PlanRequest(candidates, gaps, other, means, byHand, goals, earlier);
    }

    public PlanRequest withMeans(Means other) {
        return new PlanRequest(candidates, gaps, objectives, other, byHand, goals, earlier);
    }

    public PlanRequest withByHand(List<ByHand> other) {
        return new PlanRequest(candidates, gaps, objectives, means, other, goals, earlier);
    }

    /** Looks for everything that is wrong with it. */
    public List<RequestProblem> problems() {
        return RequestCheck.of(this);
    }

    /** Returns the request for a plan after an earlier one. Where no goal says so, fewest changes come first. */
    public PlanRequest after(EarlierPlan plan) {
        List<Goal> stated = new ArrayList<>(goals);
        if (!stated.contains(Goal.FEWEST_CHANGES)) {
            stated.add(0, Goal.FEWEST_CHANGES);
        }
        return new PlanRequest(candidates, gaps, objectives, means, byHand, stated, plan);
    }
}
