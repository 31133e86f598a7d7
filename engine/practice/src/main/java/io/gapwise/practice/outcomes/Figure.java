package io.gapwise.practice.outcomes;

import io.gapwise.core.cases.Direction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Describes the figure that an initiative is to move.
 *
 * @param baseline where it stood when the case was written
 * @param costPerYear what the whole gap between baseline and target costs in a year
 * @param currency the three letters of ISO 4217
 */
public record Figure(
        @Nullable String name,
        @Nullable String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        Direction direction,
        @Nullable BigDecimal costPerYear,
        @Nullable String currency) {

    public static final Figure NOTHING = new Figure(null, null, null, null, Direction.UNKNOWN, null, null);

    /** Returns which way it should move: as was said, or else from the baseline to the target. */
    public Direction wanted() {
        if (direction != Direction.UNKNOWN || baseline == null || target == null) {
            return direction;
        }
        int towards = target.compareTo(baseline);
        return towards == 0 ? Direction.NONE : towards > 0 ? Direction.RISE : Direction.FALL;
    }
}
