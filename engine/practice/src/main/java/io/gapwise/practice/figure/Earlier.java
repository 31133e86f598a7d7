package io.gapwise.practice.figure;

import java.time.LocalDate;
import java.util.Optional;

/** Sets the values since something is in place beside those of the time before. All intervals are of 95 percent. */
public final class Earlier {

    private static final double CONFIDENCE = 0.95;
    private static final int FEWEST_AFTER = 3;

    private Earlier() {}

    /** Returns by how much the average has changed; empty with too few values before or after. */
    public static Optional<Interval> change(Series series, LocalDate start, LocalDate inPlace, LocalDate until) {
        BehaviourChart chart = BehaviourChart.of(series.until(until), start, inPlace);
        return enough(chart)
                ? Optional.of(
                        Means.difference(chart.before().values(), chart.after().values(), CONFIDENCE))
                : Optional.empty();
    }

    /** Returns by how much the average exceeds what the earlier trend leads to; empty with too few values. */
    public static Optional<Interval> beyondTrend(Series series, LocalDate start, LocalDate inPlace, LocalDate until) {
        return beyondTrend(BehaviourChart.of(series.until(until), start, inPlace));
    }

    static Optional<Interval> beyondTrend(BehaviourChart chart) {
        if (!enough(chart)) {
            return Optional.empty();
        }
        return Optional.of(Line.through(days(chart.before()), chart.before().values())
                .excess(days(chart.after()), chart.after().values(), CONFIDENCE));
    }

    /** Returns the average of the last values, at most eight of them; empty with fewer than three. */
    public static Optional<Interval> lastAverage(Series series, LocalDate until) {
        Series known = series.until(until);
        if (known.size() < FEWEST_AFTER) {
            return Optional.empty();
        }
        Series last = new Series(known.points().subList(Math.max(0, known.size() - Limits.RUN), known.size()));
        return Optional.of(Means.combined(Means.of(last.values()), CONFIDENCE, last.values()));
    }

    private static boolean enough(BehaviourChart chart) {
        return chart.before().size() >= Limits.FEWEST && chart.after().size() >= FEWEST_AFTER;
    }

    private static double[] days(Series series) {
        return series.points().stream()
                .mapToDouble(point -> point.on().toEpochDay())
                .toArray();
    }
}
