package io.gapwise.site.initiatives.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Places values between two ends of a line.
 *
 * @param low the value at the begin of the line
 * @param high the value at its end, which is greater
 */
record Scale(double low, double high, double begin, double end) {

    double at(double value) {
        return begin + (value - low) / (high - low) * (end - begin);
    }

    /** Lists round values in a range, about so many. */
    static List<BigDecimal> ticks(Range range, int about) {
        BigDecimal step = step(range.length() / about);
        BigDecimal tick = BigDecimal.valueOf(range.low())
                .divide(step, 0, RoundingMode.CEILING)
                .multiply(step);
        List<BigDecimal> ticks = new ArrayList<>();
        while (tick.doubleValue() <= range.high()) {
            ticks.add(tick);
            tick = tick.add(step);
        }
        return ticks;
    }

    /** Returns 1, 2 or 5 times a power of ten, the next above. */
    private static BigDecimal step(double wanted) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(wanted)));
        double times = wanted / power.doubleValue();
        int round = times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10;
        return power.multiply(BigDecimal.valueOf(round), MathContext.DECIMAL64);
    }
}
