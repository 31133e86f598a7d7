package io.gapwise.practice.money;

import java.math.BigDecimal;

/** Holds an amount with the values between which it probably lies. */
public record Range(BigDecimal low, BigDecimal likely, BigDecimal high) {

    public static Range exactly(BigDecimal value) {
        return new Range(value, value, value);
    }
}
