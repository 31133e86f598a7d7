package io.gapwise.service.plans;

import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Planner;
import io.gapwise.practice.planfile.PlanReport;
import org.springframework.stereotype.Component;

/** Works plans out by the solver that the program carries. */
@Component
class UsualSolver implements PlanSolver {

    /** Each try takes about as long as the plan itself, so a large plan has fewer. */
    private static final int MOST_TRIES = 10;

    private static final int CANDIDATES_FOR_A_TRY = 1_000;

    @Override
    public PlanReport solve(PlanRequest request, Runnable before) {
        return PlanReport.of(request, Planner.usual().asking(before), tries(request));
    }

    /** Returns with how much more of the means is planned again. */
    static int tries(PlanRequest request) {
        return Math.min(
                MOST_TRIES,
                CANDIDATES_FOR_A_TRY / Math.max(1, request.candidates().size()));
    }
}
