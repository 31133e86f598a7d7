package io.gapwise.practice.figure;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/** Compares averages, with their doubt. */
final class Means {

    private Means() {}

    static double of(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** Returns the square of the standard error of the average; 0 for a single value. */
    static double squaredError(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double mean = of(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return squares / (values.length - 1) / values.length;
    }

    /** Returns by how much the later average exceeds the earlier one (Welch's interval). */
    static Interval difference(double[] earlier, double[] later, double confidence) {
        return combined(of(later) - of(earlier), confidence, earlier, later);
    }

    /** Returns an estimate with the doubt of all these averages together (Welch and Satterthwaite). */
    static Interval combined(double likely, double confidence, double[]... samples) {
        double variance = 0;
        double weighted = 0;
        for (double[] sample : samples) {
            double error = squaredError(sample);
            variance += error;
            weighted += sample.length < 2 ? 0 : error * error / (sample.length - 1);
        }
        if (variance == 0) {
            return new Interval(likely, likely, likely);
        }
        double freedom = Math.max(1, variance * variance / weighted);
        double away =
                TDistribution.of(freedom).inverseCumulativeProbability((1 + confidence) / 2) * Math.sqrt(variance);
        return new Interval(likely - away, likely, likely + away);
    }
}
