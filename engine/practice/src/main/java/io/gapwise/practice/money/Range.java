package io.gapwise.practice.money;

import io.gapwise.practice.figure.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds an amount with the values between which it probably lies.
 *
 * @param likely the amount that is counted with; it is the cautious one, not the middle
 * @param high null where there may be no end, as with the months to break-even of something that may earn nothing
 */
public record Range(
        BigDecimal low, BigDecimal likely, @Nullable BigDecimal high) {

    public Range {
        if (low.compareTo(likely) > 0 || high != null && likely.compareTo(high) > 0) {
            throw new IllegalArgumentException("The range (%s, %s, %s) must be in order.".formatted(low, likely, high));
        }
    }

    public static Range exactly(BigDecimal value) {
        return new Range(value, value, value);
    }

    static Range of(Interval interval) {
        return new Range(
                BigDecimal.valueOf(interval.low()),
                BigDecimal.valueOf(interval.likely()),
                BigDecimal.valueOf(interval.high()));
    }

    Range plus(Range other) {
        return new Range(low.add(other.low), likely.add(other.likely), end().add(other.end()));
    }

    Range minus(Range other) {
        return new Range(low.subtract(other.end()), likely.subtract(other.likely), end().subtract(other.low));
    }

    Range times(Range other) {
        return ordered(
                likely.multiply(other.likely),
                low.multiply(other.low),
                low.multiply(other.end()),
                end().multiply(other.low),
                end().multiply(other.end()));
    }

    /** Divides by a range that lies above zero. */
    Range by(Range other) {
        return ordered(
                divided(likely, other.likely),
                divided(low, other.low),
                divided(low, other.end()),
                divided(end(), other.low),
                divided(end(), other.end()));
    }

    Range notAbove(BigDecimal most) {
        return new Range(low.min(most), likely.min(most), end().min(most));
    }

    Range notBelow(BigDecimal least) {
        return new Range(low.max(least), likely.max(least), end().max(least));
    }

    static BigDecimal divided(BigDecimal one, BigDecimal other) {
        return one.divide(other, MathContext.DECIMAL64);
    }

    private BigDecimal end() {
        if (high == null) {
            throw new IllegalStateException("The range (%s, %s) must have an end.".formatted(low, likely));
        }
        return high;
    }

    private static Range ordered(BigDecimal likely, BigDecimal... ends) {
        return new Range(
                Stream.of(ends).reduce(likely, BigDecimal::min),
                likely,
                Stream.of(ends).reduce(likely, BigDecimal::max));
    }
}
