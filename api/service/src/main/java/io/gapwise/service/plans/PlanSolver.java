package io.gapwise.service.plans;

import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.PlanReport;

/** Works out what comes of a request. */
interface PlanSolver {

    /**
     * Works it out on this thread, which can take minutes.
     *
     * @param before is called again and again meanwhile; what it throws ends the work
     * @throws io.gapwise.practice.plan.NoSolver if the program carries no solver for this machine
     */
    PlanReport solve(PlanRequest request, Runnable before);
}
