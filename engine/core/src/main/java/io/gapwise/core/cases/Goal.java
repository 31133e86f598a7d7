package io.gapwise.core.cases;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Describes the business result that the case is about; {@code dueInWeeks} counts from today. */
public record Goal(
        Metric metric,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Length(max = 40) @Nullable String unit,
        Stake stake,
        Answer strategic,
        @Range(min = 0, max = 520) @Nullable Integer dueInWeeks) {

    public Goal {
        Property.check(Goal.class, "unit", unit);
        Property.check(Goal.class, "dueInWeeks", dueInWeeks);
    }

    /** Returns YES where both baseline and target are given. */
    @Derived
    public Answer measurable() {
        return baseline != null && target != null ? Answer.YES : Answer.NO;
    }
}
