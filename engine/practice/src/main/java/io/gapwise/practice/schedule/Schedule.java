package io.gapwise.practice.schedule;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.followup.ShownBy;
import io.gapwise.practice.figure.Point;
import io.gapwise.practice.outcomes.OutcomeData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        Looks looks = new Looks(data, asOf);
        List<DueMeasure> measures = new ArrayList<>();
        advised.stream()
                .sorted(Comparator.comparingInt(Advice.MeasureAdvised::afterWeeks)
                        .thenComparingInt(Advice.MeasureAdvised::level))
                .forEach(measure -> measures.add(due(measure, from, looks)));
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

    private static DueMeasure due(Advice.MeasureAdvised measure, @Nullable LocalDate from, Looks looks) {
        LocalDate due = from == null ? null : from.plusWeeks(measure.afterWeeks());
        LocalDate taken = due == null
                ? null
                : looks.since(measure.level(), due.minusWeeks(WEEKS_EARLY)).orElse(null);
        return new DueMeasure(measure.level(), measure.measure(), measure.afterWeeks(), due, taken);
    }

    /**
     * Finds what was observed on a level, or a value of the figure, for one measure after the other. What one source told
     * on one day is one look and answers one measure: nothing says that it answers others of its level as well.
     */
    private static final class Looks {

        private final OutcomeData data;
        private final LocalDate asOf;
        private final Set<Look> used = new HashSet<>();

        private Looks(OutcomeData data, LocalDate asOf) {
            this.data = data;
            this.asOf = asOf;
        }

        private record Look(int level, ShownBy by, LocalDate on) {}

        private Optional<LocalDate> since(int level, LocalDate first) {
            return level >= RESULT ? value(first) : look(level, first);
        }

        /** The return needs the figure, so both levels look at its values, and each measure of them at the same ones. */
        private Optional<LocalDate> value(LocalDate first) {
            return data.series().points().stream()
                    .map(Point::on)
                    .filter(day -> isWithin(first, day))
                    .min(Comparator.naturalOrder());
        }

        private Optional<LocalDate> look(int level, LocalDate first) {
            Optional<Look> found = data.observations().stream()
                    .filter(seen -> seen.kind().level() == level)
                    .map(seen -> new Look(level, seen.by(), seen.on()))
                    .filter(look -> isWithin(first, look.on()) && !used.contains(look))
                    .min(Comparator.comparing(Look::on).thenComparing(Look::by));
            found.ifPresent(used::add);
            return found.map(Look::on);
        }

        private boolean isWithin(LocalDate first, LocalDate day) {
            return !day.isAfter(asOf) && !day.isBefore(first);
        }
    }
}
