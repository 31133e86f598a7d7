package io.gapwise.practice.figure;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Holds the straight line that fits values best.
 *
 * @param slope by how much it rises with each unit of time
 * @param slopeError the standard error of the slope; 0 where the values lie on the line
 * @param residual the standard deviation of the values about the line
 * @param spread the sum of squares of the times about their mean
 */
record Line(
        int points,
        double meanTime,
        double meanValue,
        double slope,
        double slopeError,
        double residual,
        double spread) {

    /** Fits a line through values that are one unit of time apart. */
    static Line through(double[] values) {
        double[] times = new double[values.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = i;
        }
        return through(times, values);
    }

    static Line through(double[] times, double[] values) {
        int n = values.length;
        double meanTime = Means.of(times);
        double meanValue = Means.of(values);
        double spread = 0;
        double together = 0;
        for (int i = 0; i < n; i++) {
            spread += (times[i] - meanTime) * (times[i] - meanTime);
            together += (times[i] - meanTime) * (values[i] - meanValue);
        }
        double slope = spread == 0 ? 0 : together / spread;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = values[i] - meanValue - slope * (times[i] - meanTime);
            squares += off * off;
        }
        double residual = n > 2 ? Math.sqrt(squares / (n - 2)) : 0;
        return new Line(
                n, meanTime, meanValue, slope, spread == 0 ? 0 : residual / Math.sqrt(spread), residual, spread);
    }

    double at(double time) {
        return meanValue + slope * (time - meanTime);
    }

    /** Returns the slope with the values between which it lies with this confidence. */
    Interval slopeWithin(double confidence) {
        double away = quantile(confidence) * slopeError;
        return new Interval(slope - away, slope, slope + away);
    }

    /** Returns by how much the average of new values at these times exceeds the line, with its doubt. */
    Interval excess(double[] times, double[] values, double confidence) {
        double time = Means.of(times);
        double likely = Means.of(values) - at(time);
        double fromCentre = time - meanTime;
        double error = residual
                * Math.sqrt(1.0 / values.length + 1.0 / points + (spread == 0 ? 0 : fromCentre * fromCentre / spread));
        double away = quantile(confidence) * error;
        return new Interval(likely - away, likely, likely + away);
    }

    private double quantile(double confidence) {
        return TDistribution.of(Math.max(1, points - 2)).inverseCumulativeProbability((1 + confidence) / 2);
    }
}
