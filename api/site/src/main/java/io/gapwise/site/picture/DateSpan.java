package io.gapwise.site.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
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
        YEAR
    }

    /**
     * Splits a period into weeks if there are few enough of them, else into months, else into years. The first and the
     * last span are cut to the period.
     */
    static List<DateSpan> between(LocalDate first, LocalDate last) {
        for (Step step : Step.values()) {
            List<DateSpan> spans = split(step, first, last);
            if (spans.size() <= MOST_SPANS || step == Step.YEAR) {
                return spans;
            }
        }
        throw new AssertionError("There is always a year.");
    }

    /** Stops at twice the most spans, so that a very long period is not split into weeks without need. */
    private static List<DateSpan> split(Step step, LocalDate first, LocalDate last) {
        List<DateSpan> spans = new ArrayList<>();
        LocalDate from = first;
        while (!from.isAfter(last) && spans.size() < 2 * MOST_SPANS) {
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
        };
    }

    /** Labels a week by its first day, a month and a year by their names. */
    String label(Locale locale) {
        DateTimeFormatter format = switch (step) {
            case WEEK -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
            case MONTH -> DateTimeFormatter.ofPattern("LLL uuuu");
            case YEAR -> DateTimeFormatter.ofPattern("uuuu");
        };
        return format.withLocale(locale).format(from);
    }
}
