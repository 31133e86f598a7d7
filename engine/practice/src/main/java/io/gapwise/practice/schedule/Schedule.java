package io.gapwise.practice.schedule;

import io.gapwise.core.advice.Advice;
import io.gapwise.practice.outcomes.Observation;
import io.gapwise.practice.outcomes.OutcomeData;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says when each measure of a recommendation is due, counted from the day since which most of it is in place, or from the
 * start as long as it is not.
 *
 * @param from the day from which the weeks are counted; null where none is known
 * @param measures in the order in which they are due
 */
public record Schedule(@Nullable LocalDate from, List<DueMeasure> measures) {

    private static final int RESULT = 4;

    /** A measure that was taken a little before its day was taken. */
    private static final int WEEKS_EARLY = 2;

    public Schedule {
        measures = List.copyOf(measures);
    }

    /** Works out the days from what a recommendation wants measured and what was measured until a day. */
    public static Schedule of(List<Advice.MeasureAdvised> advised, OutcomeData data, LocalDate asOf) {
        LocalDate since = data.inPlaceSince(asOf);
        LocalDate from = since != null ? since : data.start();
        List<DueMeasure> measures = advised.stream()
                .sorted(Comparator.comparingInt(Advice.MeasureAdvised::afterWeeks)
                        .thenComparingInt(Advice.MeasureAdvised::level))
                .map(measure -> due(measure, from, data, asOf))
                .toList();
        return new Schedule(from, measures);
    }

    /** Returns the measure that is due next, the overdue ones first. */
    public Optional<DueMeasure> next() {
        return measures.stream()
                .filter(measure -> measure.takenOn() == null && measure.due() != null)
                .findFirst();
    }

    /** Returns after how many weeks a recommendation first looks at the result; null where it does not say. */
    public static @Nullable Integer leadWeeks(List<Advice.MeasureAdvised> advised) {
        return advised.stream()
                .filter(measure -> measure.level() == RESULT)
                .map(Advice.MeasureAdvised::afterWeeks)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static DueMeasure due(
            Advice.MeasureAdvised measure, @Nullable LocalDate from, OutcomeData data, LocalDate asOf) {
        LocalDate due = from == null ? null : from.plusWeeks(measure.afterWeeks());
        LocalDate taken =
                due == null ? null : taken(measure.level(), due, data, asOf).orElse(null);
        return new DueMeasure(measure.level(), measure.measure(), measure.afterWeeks(), due, taken);
    }

    /** What was observed on the level, or a value of the figure, on the day or later counts; a little earlier as well. */
    private static Optional<LocalDate> taken(int level, LocalDate due, OutcomeData data, LocalDate asOf) {
        return days(level, data)
                .filter(day -> !day.isAfter(asOf) && !day.isBefore(due.minusWeeks(WEEKS_EARLY)))
                .min(Comparator.naturalOrder());
    }

    /** The return needs the figure, so both levels look at its values. */
    private static Stream<LocalDate> days(int level, OutcomeData data) {
        return level >= RESULT
                ? data.series().points().stream().map(point -> point.on())
                : data.observations().stream()
                        .filter(seen -> seen.kind().level() == level)
                        .map(Observation::on);
    }
}
