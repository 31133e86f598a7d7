package io.gapwise.service.plans;

import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.PlanReport;

/**
 * A version of a plan: what was worked out, with everything that it follows from. It is never changed, apart from its
 * state, and apart from titles of a case that is erased.
 *
 * @param plan the id of the plan
 * @param listed its number, its state, and who made and approved it
 * @param report what came of the request; of the plans with more means only how far they reach the goals is there
 */
public record PlanVersion(String plan, ListedVersion listed, PlanReport report) {

    public int number() {
        return listed.number();
    }

    /** Returns what it follows from. */
    public PlanRequest request() {
        return report.request();
    }
}
