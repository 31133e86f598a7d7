package io.gapwise.practice.plan;

import java.util.function.Function;

/** Holds what came of a request: a plan, or why there is none. */
public sealed interface PlanResult permits Plan, NoPlan {

    /** Calls the function for this kind. A new kind adds a parameter, so that the compiler finds every caller. */
    <R> R match(Function<Plan, R> plan, Function<NoPlan, R> noPlan);
}
