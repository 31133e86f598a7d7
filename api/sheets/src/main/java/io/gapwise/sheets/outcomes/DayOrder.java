package io.gapwise.sheets.outcomes;

/** Says whether the day or the month stands first in dates such as 03/04/2026. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Nothing says it, so that such a date is refused where it could be two days. */
    UNKNOWN
}
