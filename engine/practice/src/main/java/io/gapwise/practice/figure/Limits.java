package io.gapwise.practice.figure;

import java.util.Arrays;

/**
 * Holds the limits that the values of the time before set, by their average and by how much neighbours differ.
 *
 * @param points how many values they rest on
 * @param centre the average
 * @param meanRange how much neighbours differ on average, without the ranges that are left out
 * @param leftOut how many ranges are left out because they exceed the average by 3.5 times (Nelson 1982)
 */
public record Limits(int points, double centre, double meanRange, int leftOut) {

    /** Fewer values say nothing. */
    public static final int FEWEST = 6;

    /** What is promised of the signals holds from so many values on. */
    public static final int FAIR = 24;

    /** How many values in a row make a run. */
    public static final int RUN = 8;

    /** The mean range of two normal values, in standard deviations. */
    private static final double MEAN_RANGE = 1.128;

    private static final double LIMIT = 3 / MEAN_RANGE;
    private static final double RANGE_LIMIT = 3.267;
    private static final double TOO_LARGE = 3.5;

    /** Works out the limits from two values or more. */
    public static Limits of(double[] values) {
        double[] ranges = ranges(values);
        double all = Arrays.stream(ranges).average().orElseThrow();
        double[] kept =
                Arrays.stream(ranges).filter(range -> range <= TOO_LARGE * all).toArray();
        return new Limits(
                values.length,
                Arrays.stream(values).average().orElseThrow(),
                Arrays.stream(kept).average().orElseThrow(),
                ranges.length - kept.length);
    }

    /** Returns by how much each value differs from the one before it. */
    static double[] ranges(double[] values) {
        double[] ranges = new double[values.length - 1];
        for (int i = 1; i < values.length; i++) {
            ranges[i - 1] = Math.abs(values[i] - values[i - 1]);
        }
        return ranges;
    }

    /** Returns the lower limit of a single value, as it is usually drawn. */
    public double lower() {
        return centre - LIMIT * meanRange;
    }

    /** Returns the upper limit of a single value, as it is usually drawn. */
    public double upper() {
        return centre + LIMIT * meanRange;
    }

    /** Returns how much two neighbours may differ. */
    public double rangeLimit() {
        return RANGE_LIMIT * meanRange;
    }

    /** Returns the standard deviation that the ranges suggest. */
    public double sigma() {
        return meanRange / MEAN_RANGE;
    }

    /**
     * Returns how far the average of eight values in a row may be from the centre by chance. It is wider the fewer
     * values the limits rest on; the two numbers are chosen by simulation (decision 2).
     */
    public double runDistance() {
        return (1.07 + 6.6 / points) * sigma();
    }

    /** Returns how far a single value must be from the centre to show a move by itself. */
    public double farDistance() {
        return (3.55 + 30.0 / points) * sigma();
    }
}
