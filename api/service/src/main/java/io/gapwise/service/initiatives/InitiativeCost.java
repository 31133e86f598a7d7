package io.gapwise.service.initiatives;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one kind of cost was planned to be, and what it came to; in the currency of the initiative. */
public record InitiativeCost(
        CostKind kind,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal spent) {}
