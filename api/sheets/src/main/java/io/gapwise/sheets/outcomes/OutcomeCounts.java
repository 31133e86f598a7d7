package io.gapwise.sheets.outcomes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a report says of an initiative, as counts: nobody's name is in it.
 *
 * @param rows how many rows were read
 * @param people how many people it is about; 0 where its rows are days
 * @param started how many of them have begun, those who have completed included; null where it does not say
 * @param completed how many of them have completed; null where it does not say
 * @param scores by use, the mean from 0 to 100 and of how many people
 * @param series by use, the points of the figure and of the comparison
 * @param courses how many rows are about each course, where a column names courses
 * @param lastCompleted the last day on which anybody completed it; null where no row says one
 * @param leftOut what was not counted, and why
 */
public record OutcomeCounts(
        long rows,
        int people,
        @Nullable Integer started,
        @Nullable Integer completed,
        Map<OutcomeUse, Score> scores,
        Map<OutcomeUse, SortedMap<LocalDate, BigDecimal>> series,
        Map<String, Long> courses,
        @Nullable LocalDate lastCompleted,
        List<LeftOut> leftOut) {

    /**
     * Holds the mean of a score.
     *
     * @param mean from 0 to 100
     */
    public record Score(BigDecimal mean, int people) {}

    public OutcomeCounts {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        Map<OutcomeUse, SortedMap<LocalDate, BigDecimal>> copied = new LinkedHashMap<>();
        series.forEach((use, points) -> copied.put(use, Collections.unmodifiableSortedMap(new TreeMap<>(points))));
        series = Collections.unmodifiableMap(copied);
        courses = Collections.unmodifiableMap(new LinkedHashMap<>(courses));
        leftOut = List.copyOf(leftOut);
    }
}
