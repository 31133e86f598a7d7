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

    /** Makes room around values, so that none lies on the edge. */
    static Scale around(double least, double most, double begin, double end) {
        double room = most > least ? (most - least) * 0.08 : Math.max(1, Math.abs(most) * 0.1);
        return new Scale(least - room, most + room, begin, end);
    }

    double at(double value) {
        return begin + (value - low) / (high - low) * (end - begin);
    }

    /** Lists round values on the line, about so many. */
    List<BigDecimal> ticks(int about) {
        BigDecimal step = step((high - low) / about);
        BigDecimal tick =
                BigDecimal.valueOf(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
        List<BigDecimal> ticks = new ArrayList<>();
        while (tick.doubleValue() <= high) {
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
