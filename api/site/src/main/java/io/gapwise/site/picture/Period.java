package io.gapwise.site.picture;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds the period that the charts show.
 *
 * @param name the name of the choice, as in the address
 * @param from the first day, or null if the beginning is open
 * @param to the last day, or null if the end is open
 */
record Period(
        Choice name, @Nullable LocalDate from, @Nullable LocalDate to) {

    enum Choice {
        DAYS_30("30"),
        QUARTER("quarter"),
        YEAR("year"),
        ALL("all");

        private final String parameter;

        Choice(String parameter) {
            this.parameter = parameter;
        }

        public String parameter() {
            return parameter;
        }
    }

    /** Reads a period; a text that is not understood means all days. */
    static Period read(@Nullable String parameter, LocalDate today) {
        for (Choice choice : Choice.values()) {
            if (choice.parameter().equals(parameter)) {
                return of(choice, today);
            }
        }
        return of(Choice.ALL, today);
    }

    private static Period of(Choice choice, LocalDate today) {
        return switch (choice) {
            case DAYS_30 -> new Period(choice, today.minusDays(29), today);
            case QUARTER -> new Period(choice, today.minusMonths(3).plusDays(1), today);
            case YEAR -> new Period(choice, today.minusYears(1).plusDays(1), today);
            case ALL -> new Period(choice, null, null);
        };
    }

    boolean has(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
