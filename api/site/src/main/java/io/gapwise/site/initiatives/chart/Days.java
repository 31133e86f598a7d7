package io.gapwise.site.initiatives.chart;

import java.time.LocalDate;

/** Holds from which day to which a chart reaches; both are in it. */
record Days(LocalDate first, LocalDate last) {

    Days and(Days other) {
        return new Days(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
