package io.gapwise.practice.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows a figure over time with the limits that the time before sets (a process behaviour chart of individuals and
 * moving ranges). The limits stay as they were before anything was done.
 *
 * @param before the values from which the limits come
 * @param between the values between the start and the day on which most of it was in place; they are shown and not judged
 * @param after the values that are judged
 * @param limits null where there are fewer than {@link Limits#FEWEST} values before, or where they say nothing
 * @param signals in the order of their first point; the indexes count from the first value after
 */
public record BehaviourChart(
        Series before,
        Series between,
        Series after,
        @Nullable Limits limits,
        Set<Doubt> doubts,
        List<ChartSignal> signals) {

    /** Values that are older say little of the time just before. */
    private static final int YEARS_BEFORE = 2;

    public BehaviourChart {
        doubts = Set.copyOf(doubts);
        signals = List.copyOf(signals);
    }

    /**
     * Draws up the chart of a figure.
     *
     * @param start the first day on which something was done; the values before it set the limits
     * @param inPlace the day from which the values are judged
     */
    public static BehaviourChart of(Series series, LocalDate start, LocalDate inPlace) {
        Series before = series.before(start).from(start.minusYears(YEARS_BEFORE));
        LocalDate judged = inPlace.isBefore(start) ? start : inPlace;
        Series after = series.from(judged);
        Set<Doubt> doubts = Baseline.doubts(before.values());
        Limits limits = doubts.stream().anyMatch(Doubt::prevents) ? null : Limits.of(before.values());
        List<ChartSignal> signals = limits == null ? List.of() : Signals.in(after, limits);
        return new BehaviourChart(before, series.from(start).before(judged), after, limits, doubts, signals);
    }

    /** Says whether values are overdue on a day: more than twice the usual time between two has passed since the last. */
    public boolean endedBefore(LocalDate day) {
        List<LocalDate> days = Stream.of(before, between, after)
                .flatMap(part -> part.points().stream())
                .map(Point::on)
                .toList();
        if (days.size() < 2) {
            return false;
        }
        long[] steps = IntStream.range(1, days.size())
                .mapToLong(i -> ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
                .sorted()
                .toArray();
        return days.get(days.size() - 1).plusDays(2 * steps[steps.length / 2]).isBefore(day);
    }

    /** Says how much can be read from it. */
    public Strength strength() {
        if (limits == null) {
            return Strength.CANNOT_TELL;
        }
        return doubts.isEmpty() ? Strength.FAIR : Strength.WEAK;
    }
}
