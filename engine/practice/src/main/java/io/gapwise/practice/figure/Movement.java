package io.gapwise.practice.figure;

import io.gapwise.core.cases.Direction;
import io.gapwise.core.followup.Moved;
import io.gapwise.core.followup.Signal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a figure has moved the way it should.
 *
 * @param by the signal that shows it, the latest of the strongest kind; null where nothing does
 * @param goneBack whether it had moved and is no longer where it was
 * @param season what the same time of the year before shows; null where there is none
 */
public record Movement(
        Moved moved,
        Direction wanted,
        BehaviourChart chart,
        @Nullable ChartSignal by,
        boolean goneBack,
        @Nullable Season season) {

    /**
     * Judges a figure.
     *
     * @param start the first day on which something was done
     * @param inPlace the day from which the figure is judged
     * @param asOf only the values until this day count
     */
    public static Movement of(Series series, LocalDate start, LocalDate inPlace, LocalDate asOf, Direction wanted) {
        Series known = series.until(asOf);
        BehaviourChart chart = BehaviourChart.of(known, start, inPlace);
        if (chart.limits() == null || !(wanted == Direction.RISE || wanted == Direction.FALL)) {
            return new Movement(Moved.UNKNOWN, wanted, chart, null, false, null);
        }
        boolean up = wanted == Direction.RISE;
        Season season = Season.of(known, chart, up).orElse(null);
        ChartSignal better = strongest(chart, up).orElse(null);
        ChartSignal worse = strongest(chart, !up).orElse(null);
        boolean goneBack = better != null && goneBack(chart, better);
        if (better != null && !goneBack) {
            boolean seasonal = season != null && season.explains();
            return new Movement(seasonal ? Moved.NO : Moved.YES, wanted, chart, better, false, season);
        }
        if (worse != null && !goneBack(chart, worse)) {
            return new Movement(Moved.WORSE, wanted, chart, worse, goneBack, season);
        }
        boolean enough = chart.after().size() >= Limits.RUN;
        return new Movement(enough ? Moved.NO : Moved.TOO_EARLY, wanted, chart, null, goneBack, season);
    }

    /** Returns the signal as the rules of progress read it. */
    public Signal signal() {
        if (moved == Moved.UNKNOWN) {
            return Signal.UNKNOWN;
        }
        if (by != null) {
            return by.kind() == SignalKind.RUN ? Signal.RUN : Signal.POINT;
        }
        boolean onePoint = chart.signals().stream()
                .anyMatch(signal -> signal.kind() == SignalKind.POINT && signal.above() == (wanted == Direction.RISE));
        return onePoint ? Signal.POINT : Signal.NONE;
    }

    /**
     * Says whether the move was under way before anything began: the time before was unsteady or had a trend, and its end, or
     * where its trend leads to, explains the move.
     */
    public boolean movedAlready() {
        boolean trending = chart.doubts().contains(Doubt.TRENDING);
        if (moved != Moved.YES || !(trending || chart.doubts().contains(Doubt.UNSTEADY))) {
            return false;
        }
        return lateRise() || trending && explainedByTrend();
    }

    /** The last values before were at least half way to where the figure is now. */
    private boolean lateRise() {
        List<Point> before = chart.before().points();
        int late = before.size() - Math.min(Limits.RUN / 2, before.size() / 3);
        double early = mean(before.subList(0, late));
        double gone = mean(before.subList(late, before.size())) - early;
        double whole = mean(chart.after().points()) - early;
        return whole != 0 && gone / whole >= 0.5;
    }

    private boolean explainedByTrend() {
        Interval beyond = Earlier.beyondTrend(chart).orElse(null);
        boolean up = wanted == Direction.RISE;
        boolean towards = Line.through(chart.before().values()).slope() > 0 == up;
        return towards && (beyond == null || (up ? beyond.low() <= 0 : beyond.high() >= 0));
    }

    public Strength strength() {
        return chart.strength();
    }

    private static Optional<ChartSignal> strongest(BehaviourChart chart, boolean above) {
        return chart.signals().stream()
                .filter(signal -> signal.kind().showsMove() && signal.above() == above)
                .max(Comparator.comparing(ChartSignal::kind).thenComparingInt(ChartSignal::last));
    }

    /** The last values have returned where their average is nearer to the old one than to that of the signal. */
    private static boolean goneBack(BehaviourChart chart, ChartSignal signal) {
        List<Point> after = chart.after().points();
        int since = after.size() - 1 - signal.last();
        if (since < Limits.RUN / 2 || chart.limits() == null) {
            return false;
        }
        double centre = chart.limits().centre();
        double then = mean(after.subList(signal.first(), signal.last() + 1)) - centre;
        double now = mean(after.subList(Math.max(signal.last() + 1, after.size() - Limits.RUN), after.size())) - centre;
        return now / then < 0.5;
    }

    private static double mean(List<Point> points) {
        return points.stream()
                .mapToDouble(point -> point.value().doubleValue())
                .average()
                .orElseThrow();
    }
}
