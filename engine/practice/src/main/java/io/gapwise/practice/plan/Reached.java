package io.gapwise.practice.plan;

/**
 * Tells how far a goal is reached.
 *
 * @param value how far, in the units of the goal; what is to be low counts negative
 * @param bound more than this no plan can reach that is as good for the goals before it
 * @param proved whether no plan reaches more
 */
public record Reached(Goal goal, GoalPart part, long value, long bound, boolean proved) {

    /** Returns how much more there could be at most, as a share of the bound. */
    public double gap() {
        return proved ? 0 : (double) (bound - value) / Math.max(1, Math.abs(bound));
    }
}
