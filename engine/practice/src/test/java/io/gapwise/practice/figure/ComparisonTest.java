package io.gapwise.practice.figure;

import static io.gapwise.practice.figure.SeriesFixture.START;
import static io.gapwise.practice.figure.SeriesFixture.about;
import static io.gapwise.practice.figure.SeriesFixture.joined;
import static io.gapwise.practice.figure.SeriesFixture.weekly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapwise.core.cases.Direction;
import io.gapwise.core.followup.ComparisonGroup;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void creditsTheDifferenceWhereTheOthersStayedFlat() {
        Comparison comparison = compare(joined(about(80, 12), about(86, 12)), shifted(about(70, 24)));

        assertThat(comparison.group()).isEqualTo(ComparisonGroup.FLAT);
        assertThat(comparison.difference().likely()).isCloseTo(6, within(0.5));
        assertThat(comparison.difference().low()).isPositive();
    }

    @Test
    void creditsNothingWhereTheOthersMovedAsMuch() {
        Comparison comparison =
                compare(joined(about(80, 12), about(86, 12)), shifted(joined(about(70, 12), about(76, 12))));

        assertThat(comparison.group()).isEqualTo(ComparisonGroup.MOVED_AS_MUCH);
        assertThat(comparison.difference().holdsZero()).isTrue();
        assertThat(comparison.changeOfOthers().likely()).isCloseTo(6, within(0.5));
    }

    /** "They stayed where they were" would have what is no more than chance put down to the initiative. */
    @Test
    void knowsNothingWhereItIsNotCertainThatTheTwoParted() {
        Comparison alike = compare(about(80, 24), shifted(about(70, 24)));
        Comparison worse = compare(joined(about(80, 12), about(74, 12)), shifted(about(70, 24)));

        assertThat(alike.difference().holdsZero()).isTrue();
        assertThat(alike.group()).isEqualTo(ComparisonGroup.UNKNOWN);
        assertThat(worse.group()).as("beside a figure that got worse").isEqualTo(ComparisonGroup.FLAT);
    }

    @Test
    void refusesOthersWhoWereOnAnotherWayBefore() {
        double[] climbing = about(70, 24);
        for (int week = 0; week < climbing.length; week++) {
            climbing[week] -= week;
        }
        Comparison comparison = compare(joined(about(80, 12), about(86, 12)), climbing);

        assertThat(comparison.group()).isEqualTo(ComparisonGroup.UNFIT);
        assertThat(comparison.slopes().holdsZero()).isFalse();
    }

    @Test
    void saysThatThereIsNobodyToCompareWith() {
        assertThat(compare(about(80, 24), new double[0]).group()).isEqualTo(ComparisonGroup.NONE);
        assertThat(compare(about(80, 24), new double[] {70, 71, 72}).group()).isEqualTo(ComparisonGroup.UNKNOWN);
    }

    /** The interval holds the true difference about as often as it says, and what moves both falls out. */
    @Test
    void theIntervalHoldsTheTrueDifference() {
        Random random = new Random(11);
        int held = 0;
        for (int round = 0; round < 1_000; round++) {
            double[] own = new double[24];
            double[] others = new double[24];
            for (int week = 0; week < 24; week++) {
                double both = 5 * random.nextGaussian();
                own[week] = 80 + both + random.nextGaussian() + (week < 12 ? 0 : 3);
                others[week] = 70 + both + random.nextGaussian();
            }
            Interval difference = compare(own, others).difference();
            held += difference.low() <= 3 && 3 <= difference.high() ? 1 : 0;
            assertThat(difference.high() - difference.low()).isLessThan(6);
        }
        assertThat(held / 1000.0).isBetween(0.93, 0.97);
    }

    /** A group chosen one standard deviation below, whose values correlate by 0.6, rises by 0.4 without any help. */
    @Test
    void expectsThatTheWorstRiseByThemselves() {
        RegressionToTheMean expected = RegressionToTheMean.of(100, 90, 0.6, 96);

        assertThat(expected.rebound()).isCloseTo(4, within(1e-9));
        assertThat(expected.remains()).isCloseTo(2, within(1e-9));
    }

    private static double[] shifted(double[] values) {
        double[] others = values.clone();
        double[] own = {0.5, -0.5, 0.2, -0.2, 0, 0.3, -0.3};
        for (int i = 0; i < others.length; i++) {
            others[i] += own[i % own.length];
        }
        return others;
    }

    private static Comparison compare(double[] own, double[] others) {
        return Comparison.of(weekly(12, own), weekly(12, others), START, START, START.plusYears(1), Direction.RISE);
    }
}
