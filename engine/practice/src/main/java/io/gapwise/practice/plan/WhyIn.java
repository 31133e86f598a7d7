package io.gapwise.practice.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says why a candidate is in a plan.
 *
 * @param mandatory whether it has to be in any plan
 * @param begun whether it began before the first period that can be changed
 * @param byHand what somebody decided about it; null where nobody did
 * @param goals the goals that would be reached less without it
 * @param objectives the objectives that it serves
 * @param gaps the gaps that it answers
 * @param neededBy those in the plan that start after it has to have ended
 */
public record WhyIn(
        boolean mandatory,
        boolean begun,
        @Nullable ByHand byHand,
        List<Goal> goals,
        List<String> objectives,
        List<String> gaps,
        List<String> neededBy) {

    public WhyIn {
        goals = List.copyOf(goals);
        objectives = List.copyOf(objectives);
        gaps = List.copyOf(gaps);
        neededBy = List.copyOf(neededBy);
    }
}
