package io.gapwise.practice.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes series of weekly values around a day on which something began. */
public final class SeriesFixture {

    /** A Monday. */
    public static final LocalDate START = LocalDate.of(2026, 3, 2);

    private SeriesFixture() {}

    /** Returns weekly values, so many of which lie before the start. */
    public static Series weekly(int before, double... values) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(new Point(START.plusWeeks(i - before), BigDecimal.valueOf(values[i])));
        }
        return new Series(points);
    }

    /** Returns values that swing about an average by a fixed pattern whose mean is zero. */
    public static double[] about(double average, int count) {
        double[] pattern = {1, -2, 0, 2, -1, 1, -1, 0};
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = average + pattern[i % pattern.length];
        }
        return values;
    }

    public static double[] joined(double[]... parts) {
        List<Double> all = new ArrayList<>();
        for (double[] part : parts) {
            for (double value : part) {
                all.add(value);
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
