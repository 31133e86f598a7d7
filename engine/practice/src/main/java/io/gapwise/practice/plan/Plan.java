package io.gapwise.practice.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Holds the plan that was found, with the reasons for each candidate.
 *
 * @param planned what is in, in the order of the candidates
 * @param leftOut what is out, in the order of the candidates
 * @param reached how far each goal is reached, in the order in which they count
 * @param usage what of the means is used, money first
 */
public record Plan(List<Planned> planned, List<LeftOut> leftOut, List<Reached> reached, List<Usage> usage)
        implements PlanResult {

    public Plan {
        planned = List.copyOf(planned);
        leftOut = List.copyOf(leftOut);
        reached = List.copyOf(reached);
        usage = List.copyOf(usage);
    }

    /** Says whether no other plan is better for the goals in their order. */
    public boolean proved() {
        return reached.stream().allMatch(Reached::proved);
    }

    /** Returns the first goal for which it is not proved that the plan is the best. */
    public Optional<Reached> open() {
        return reached.stream().filter(goal -> !goal.proved()).findFirst();
    }

    /** Returns in which period each of those starts that are in, by id. */
    public Map<String, Integer> starts() {
        Map<String, Integer> starts = new TreeMap<>();
        planned.forEach(one -> starts.put(one.candidate(), one.start()));
        return Collections.unmodifiableMap(starts);
    }

    /** Returns the plan as one that another takes the place of from a period on. */
    public EarlierPlan until(int from) {
        return new EarlierPlan(starts(), from);
    }

    @Override
    public <R> R match(Function<Plan, R> plan, Function<NoPlan, R> noPlan) {
        return plan.apply(this);
    }
}
