package io.gapwise.practice.outcomes;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Says what was planned for a kind of cost and what was spent on it.
 *
 * @param spent null as long as nothing was booked
 */
public record Cost(
        CostKind kind,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal spent) {}
