package io.gapwise.practice.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Direction;
import io.gapwise.core.followup.Moved;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The promises of the chart, held by figures that are drawn at random with a fixed seed. */
class SignalsSimulationTest {

    private static final int YEAR = 52;
    /** More of them give surer numbers: {@code -Dchart.rounds=80000}; the report of the test has them. */
    private static final int ROUNDS = Integer.getInteger("chart.rounds", 4_000);

    /** What may be missing to the promise by chance alone, with so many rounds. */
    private static final double CHANCE = 0.005;

    private final TestReporter reporter;

    SignalsSimulationTest(TestReporter reporter) {
        this.reporter = reporter;
    }

    @Test
    void aYearWithoutAChangeRarelyLooksLikeOne() {
        for (int before : new int[] {6, 8, 12, 18, 24, 36, 52, 104}) {
            assertThat(share(before, YEAR, 0, SignalsSimulationTest::movedAtAnyTime))
                    .as("false alarms in a year after %d values", before)
                    .isLessThan(0.05);
        }
    }

    @Test
    void aShiftOfTwoStandardDeviationsIsFoundWithinEightValues() {
        for (int before : new int[] {24, 30, 52, 104}) {
            assertThat(share(before, Limits.RUN, 2, SignalsSimulationTest::movedInTheEnd))
                    .as("found after %d values", before)
                    .isGreaterThan(0.90 + CHANCE);
        }
    }

    /** This is why twelve values are called weak: no rule could keep both promises with them. */
    @Test
    void withTwelveValuesOnlyThreeOfFourSuchShiftsAreFound() {
        assertThat(share(12, Limits.RUN, 2, SignalsSimulationTest::movedInTheEnd))
                .isBetween(0.65, 0.85);
    }

    @Test
    void aSteadyTimeBeforeIsRarelyDoubted() {
        Random random = new Random(4);
        int doubted = 0;
        for (int round = 0; round < 2_000; round++) {
            doubted += Baseline.doubts(values(random, 24, 0)).isEmpty() ? 0 : 1;
        }
        assertThat(doubted / 2_000.0).isLessThan(0.05);
    }

    private double share(int before, int after, double shift, BiPredicate<Series, Integer> found) {
        Random random = new Random(before * 1000L + after);
        int times = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[] values = SeriesFixture.joined(values(random, before, 0), values(random, after, shift));
            times += found.test(SeriesFixture.weekly(before, values), after) ? 1 : 0;
        }
        double share = times / (double) ROUNDS;
        reporter.publishEntry("%d before, %d after, shift %s".formatted(before, after, shift), Double.toString(share));
        return share;
    }

    private static double[] values(Random random, int count, double mean) {
        return random.doubles(count)
                .map(ignored -> 100 + 10 * (mean + random.nextGaussian()))
                .toArray();
    }

    /** A year in which somebody looks every week: one look that says so is a false alarm. */
    private static boolean movedAtAnyTime(Series series, int after) {
        BehaviourChart chart = BehaviourChart.of(series, SeriesFixture.START, SeriesFixture.START);
        return chart.signals().stream().anyMatch(signal -> signal.kind().showsMove() && signal.above());
    }

    private static boolean movedInTheEnd(Series series, int after) {
        return Movement.of(
                                series,
                                SeriesFixture.START,
                                SeriesFixture.START,
                                SeriesFixture.START.plusWeeks(after),
                                Direction.RISE)
                        .moved()
                == Moved.YES;
    }
}
