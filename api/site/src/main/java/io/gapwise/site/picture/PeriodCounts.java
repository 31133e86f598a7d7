package io.gapwise.site.picture;

import java.time.LocalDate;
import java.util.NavigableMap;

/**
 * Holds the counts of a period.
 *
 * @param stored the number of all cases in the store
 */
record PeriodCounts(long stored, ChartCounts sum, NavigableMap<LocalDate, ChartCounts> days) {}
