package io.gapwise.practice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Plans for an organisation of any size: the plan is the best there is, or nearly, within an effort that is counted and
 * not timed. With {@code -Dplan.sizes=50,200,1000,2000} the report says how it grows.
 */
class PlannerGrowthTest {

    private static final double NEARLY = 0.01;
    private static final int PROMISED = 200;
    private static final double BILLION = 1e9;

    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("plan.sizes", "50,200").split(","))
            .map(Integer::valueOf)
            .toList();

    @Test
    void twoHundredCandidatesArePlannedToWithinOnePercentOfTheBest(TestReporter report) {
        Planner.usual().plan(GeneratedRequest.of(20, 1, Goal.PLACES));
        for (int size : SIZES) {
            PlanRequest request = GeneratedRequest.of(size, 7, PlanRequest.USUAL.toArray(Goal[]::new));
            long cpu = cpu();
            long wall = System.nanoTime();
            Plan plan = PlannerTest.plan(request);
            double seconds = (System.nanoTime() - wall) / BILLION;
            report.publishEntry(
                    size + " candidates",
                    String.format(
                            Locale.ROOT,
                            "%.2f s, %.2f s of it at work, %d in, largest gap %.2f %%",
                            seconds,
                            (cpu() - cpu) / BILLION,
                            plan.planned().size(),
                            100 * largestGap(plan)));
            assertThat(plan.planned()).hasSizeGreaterThan(size / 5);
            if (size <= PROMISED) {
                assertThat(largestGap(plan)).isLessThanOrEqualTo(NEARLY);
            }
        }
    }

    private static double largestGap(Plan plan) {
        return plan.reached().stream().mapToDouble(Reached::gap).max().orElse(0);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
