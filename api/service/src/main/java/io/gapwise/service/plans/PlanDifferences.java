package io.gapwise.service.plans;

import io.gapwise.practice.plan.EarlierPlan;
import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.Plan;
import io.gapwise.practice.plan.PlanDifference;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.service.problems.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Compares versions of a plan. */
@Component
class PlanDifferences {

    /** Tells what became of each candidate, with the reasons of the later version. */
    PlanDifference between(PlanVersion from, PlanVersion to) throws Refusal {
        Optional<Plan> later = plan(to);
        Optional<Plan> earlier = plan(from);
        if (later.isEmpty() || earlier.isEmpty()) {
            throw Refusal.plansNotComparable(Refusal.Incomparable.NO_PLAN);
        }
        EarlierPlan before = to.request().earlier();
        Map<String, Integer> starts = starts(from, earlier.get(), to.request())
                .orElseThrow(() -> Refusal.plansNotComparable(Refusal.Incomparable.PERIODS));
        return PlanDifference.between(
                new EarlierPlan(starts, before == null ? 0 : before.from()), later.get(), to.request());
    }

    static Optional<Plan> plan(PlanVersion version) {
        return version.report().result().match(Optional::of, none -> Optional.empty());
    }

    /** Returns the starts of a plan by the periods of another request; empty if that has other periods. */
    static Optional<Map<String, Integer>> starts(PlanVersion version, Plan plan, PlanRequest other) {
        List<String> own =
                version.request().means().periods().stream().map(Period::name).toList();
        List<String> others = other.means().periods().stream().map(Period::name).toList();
        Map<String, Integer> starts = new TreeMap<>();
        plan.starts().forEach((id, start) -> starts.put(id, others.indexOf(own.get(start))));
        return starts.containsValue(-1) ? Optional.empty() : Optional.of(starts);
    }
}
