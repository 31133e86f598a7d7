package io.gapwise.service.plans;

import io.gapwise.practice.plan.PlanRequest;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a plan.
 *
 * @param owner who answers for it; null where nobody said
 * @param note null where there is none
 * @param request everything that its versions follow from
 */
public record PlanContent(
        String name, @Nullable String owner, @Nullable String note, PlanRequest request) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_OWNER = 200;
    public static final int LONGEST_NOTE = 2_000;

    /** Limits how many candidates a plan of the service has; it was measured with so many. */
    public static final int MOST_CANDIDATES = 2_000;

    public PlanContent withRequest(PlanRequest other) {
        return new PlanContent(name, owner, note, other);
    }
}
