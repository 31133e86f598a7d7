package io.gapwise.site.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds days that are counted together, as one bar of the first chart. */
record DateSpan(Step step, LocalDate from, LocalDate to) {

    private static final int MOST_SPANS = 30;

    enum Step {
        WEEK,
        MONTH,
        YEAR,
        DECADE,
        CENTURY
    }

    /**
     * Splits a period into weeks if there are few enough of them, else into months, years, decades or centuries. The
     * first and the last span are cut to the period.
     */
    static List<DateSpan> between(LocalDate first, LocalDate last) {
        for (Step step : Step.values()) {
            List<DateSpan> spans = split(step, first, last, MOST_SPANS + 1);
            if (spans.size() <= MOST_SPANS) {
                return spans;
            }
        }
        return split(Step.CENTURY, first, last, Integer.MAX_VALUE);
    }

    /** @param most the number of spans after which it stops, so that a long period is not split into weeks without need */
    private static List<DateSpan> split(Step step, LocalDate first, LocalDate last, int most) {
        List<DateSpan> spans = new ArrayList<>();
        LocalDate from = first;
        while (!from.isAfter(last) && spans.size() < most) {
            LocalDate end = end(step, from);
            spans.add(new DateSpan(step, from, end.isAfter(last) ? last : end));
            from = end.plusDays(1);
        }
        return spans;
    }

    private static LocalDate end(Step step, LocalDate day) {
        return switch (step) {
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
            case DECADE -> lastDayOf(day, 10);
            case CENTURY -> lastDayOf(day, 100);
        };
    }

    private static LocalDate lastDayOf(LocalDate day, int years) {
        int first = Math.floorDiv(day.getYear(), years) * years;
        return LocalDate.of(first + years - 1, Month.DECEMBER, 31);
    }

    /** Labels a week by its first day, a month and a year by their names, and more years by the first and the last. */
    String label(Locale locale) {
        DateTimeFormatter format = switch (step) {
            case WEEK -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
            case MONTH -> DateTimeFormatter.ofPattern("LLL uuuu");
            case YEAR, DECADE, CENTURY -> DateTimeFormatter.ofPattern("uuuu");
        };
        String label = format.withLocale(locale).format(from);
        return step == Step.WEEK || from.getYear() == to.getYear()
                ? label
                : label + "–" + format.withLocale(locale).format(to);
    }
}
