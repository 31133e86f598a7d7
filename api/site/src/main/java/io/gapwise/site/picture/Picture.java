package io.gapwise.site.picture;

import java.time.LocalDate;
import java.util.NavigableMap;

/**
 * What was counted in a period.
 *
 * @param stored how many cases there are in all
 */
record Picture(long stored, Tally sum, NavigableMap<LocalDate, Tally> days) {}
