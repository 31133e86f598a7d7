package io.gapwise.practice.schedule;

import io.gapwise.core.advice.Advice;
import io.gapwise.practice.outcomes.OutcomeData;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says when each measure of a recommendation is due, counted from the day on which most of it was in place.
 *
 * @param from the day from which the weeks are counted; null where none is known
 */
public record Schedule(@Nullable LocalDate from, List<DueMeasure> measures) {

    public Schedule {
        measures = List.copyOf(measures);
    }

    /** Works out the days from what a recommendation wants measured and what was measured until a day. */
    public static Schedule of(List<Advice.MeasureAdvised> advised, OutcomeData data, LocalDate asOf) {
        return new Schedule(data.start(), List.of());
    }

    /** Returns the measure that is due next, the overdue ones first. */
    public Optional<DueMeasure> next() {
        return Optional.empty();
    }

    /** Returns after how many weeks a recommendation first looks at the result; null where it does not say. */
    public static @Nullable Integer leadWeeks(List<Advice.MeasureAdvised> advised) {
        return null;
    }
}
