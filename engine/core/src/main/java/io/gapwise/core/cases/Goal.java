package io.gapwise.core.cases;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Describes the business result that the case is about.
 *
 * @param dueInWeeks counts from today
 * @param costPerYear what the gap costs in a year, in money
 * @param currency the three letters of ISO 4217
 */
public record Goal(
        Metric metric,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Length(max = 40) @Nullable String unit,
        Stake stake,
        Answer strategic,
        @Range(min = 0, max = 520) @Nullable Integer dueInWeeks,
        @Length(max = 200) @Nullable String objective,

        @Range(min = 0, max = Integer.MAX_VALUE) @Nullable BigDecimal costPerYear,

        @Form("[A-Z]{3}") @Length(min = 3, max = 3) @Nullable String currency) {

    public Goal {
        Property.check(Goal.class, "unit", unit);
        Property.check(Goal.class, "dueInWeeks", dueInWeeks);
        Property.check(Goal.class, "objective", objective);
        Property.check(Goal.class, "costPerYear", costPerYear);
        Property.check(Goal.class, "currency", currency);
    }

    /** Returns YES where both baseline and target are given. */
    @Derived
    public Answer measurable() {
        return baseline != null && target != null ? Answer.YES : Answer.NO;
    }

    /** Returns which way the figure has to move; NONE where it is already where it should be. */
    @Derived
    public Direction direction() {
        if (baseline == null || target == null) {
            return Direction.UNKNOWN;
        }
        int towards = target.compareTo(baseline);
        return towards == 0 ? Direction.NONE : towards > 0 ? Direction.RISE : Direction.FALL;
    }
}
