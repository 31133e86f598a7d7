package io.gapwise.site.picture;

import java.time.LocalDate;
import java.util.NavigableMap;

/**
 * What was counted in a period.
 *
 * @param stored how many cases there are in all
 */
record PeriodCounts(long stored, ChartCounts sum, NavigableMap<LocalDate, ChartCounts> days) {}
