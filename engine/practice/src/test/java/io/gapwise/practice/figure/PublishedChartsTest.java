package io.gapwise.practice.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The limits are those of charts that others have published. */
class PublishedChartsTest {

    /**
     * Applied Statistics and Probability for Engineers, exercises 15-4 and 15-17: the ranges, the sum 1061 and the limits
     * are printed there. The values are one series that has them all.
     */
    private static final double[] HARDNESS = {
        51, 52, 54, 55, 55, 51, 52, 50, 51, 56, 51, 57, 58, 50, 53, 52, 54, 50, 56, 53
    };

    private static final double[] HARDNESS_RANGES = {1, 2, 1, 0, 4, 1, 2, 1, 5, 5, 6, 1, 8, 3, 1, 2, 4, 6, 3};

    /** Wetherill and Brown 1991, the first six of the viscosities in the manual of qcc 1.2. */
    private static final double[] VISCOSITIES = {2.23, 2.53, 2.62, 2.63, 2.58, 2.44};

    @Test
    void hardnessHasThePublishedLimitsAndNoSignal() {
        Limits limits = Limits.of(HARDNESS);

        assertThat(DoubleStream.of(HARDNESS).sum()).isEqualTo(1061);
        assertThat(Limits.ranges(HARDNESS)).containsExactly(HARDNESS_RANGES);
        assertThat(limits.centre()).isCloseTo(53.05, within(0.0005));
        assertThat(limits.meanRange()).isCloseTo(2.947, within(0.0005));
        assertThat(limits.lower()).isCloseTo(45.212, within(0.0015));
        assertThat(limits.upper()).isCloseTo(60.888, within(0.0015));
        assertThat(limits.rangeLimit()).isCloseTo(9.628, within(0.0015));
        assertThat(Arrays.stream(HARDNESS).filter(v -> v < limits.lower() || v > limits.upper()))
                .isEmpty();
        assertThat(Signals.in(SeriesFixture.weekly(0, HARDNESS), limits)).isEmpty();
    }

    @Test
    void sixViscositiesGiveLimits() {
        Limits limits = Limits.of(VISCOSITIES);

        assertThat(limits.centre()).isCloseTo(2.505, within(0.0005));
        assertThat(limits.meanRange()).isCloseTo(0.118, within(0.0005));
        assertThat(limits.lower()).isCloseTo(2.191, within(0.0005));
        assertThat(limits.upper()).isCloseTo(2.819, within(0.0005));
        assertThat(limits.rangeLimit()).isCloseTo(0.386, within(0.0005));
    }

    /** Nelson 1982: of 26 ranges with the mean 11.14 one of 46.50 is left out, and the mean of the others is 9.73. */
    @Test
    void leavesOutOneRangeAsNelsonDoes() {
        double other = (26 * 11.14 - 46.50) / 25;
        double[] values = new double[27];
        for (int i = 1; i < values.length; i++) {
            double range = i == 13 ? 46.50 : other;
            values[i] = values[i - 1] + (i % 2 == 0 ? range : -range);
        }

        Limits limits = Limits.of(values);

        assertThat(Arrays.stream(Limits.ranges(values)).average().orElseThrow()).isCloseTo(11.14, within(1e-9));
        assertThat(limits.leftOut()).isEqualTo(1);
        assertThat(limits.meanRange()).isCloseTo(9.73, within(0.005));
    }
}
