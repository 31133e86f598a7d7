package io.gapwise.service.initiatives;

import io.gapwise.core.cases.Direction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figure by which the initiative is judged.
 *
 * @param direction which way it has to move
 * @param costPerYear what the gap costs in a year, in the currency of the initiative
 */
public record InitiativeFigure(
        @Nullable String name,
        @Nullable String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable Direction direction,
        @Nullable BigDecimal costPerYear) {

    static final InitiativeFigure NONE = new InitiativeFigure(null, null, null, null, null, null);

    /** Returns which way the figure has to move: as it is said, or as baseline and target say. */
    public Direction wanted() {
        if (direction != null) {
            return direction;
        }
        if (baseline == null || target == null) {
            return Direction.UNKNOWN;
        }
        int towards = target.compareTo(baseline);
        return towards == 0 ? Direction.NONE : towards > 0 ? Direction.RISE : Direction.FALL;
    }
}
