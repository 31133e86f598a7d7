package io.gapwise.sheets.appraisals;

import java.util.List;

/**
 * Tells what of a sheet was not counted, and why. What is the same in many rows is told once.
 *
 * @param column the column in which it stands; empty for a whole row
 * @param written what stands there; empty where it could name somebody
 * @param count in how many rows it stands
 * @param rows the first of these rows
 */
public record NotCounted(Why why, String column, String written, long count, List<Long> rows) {

    /** Lists the reasons; each has a sentence in each language. */
    public enum Why {
        /** Nobody said what a word of the ratings says. */
        UNKNOWN_WORD,
        /** The row names a capability and no rating. */
        NO_RATING,
        /** The row rates something and names no capability. */
        NO_CAPABILITY,
        /** Another row rates the same person in the same capability; the last one counts. */
        TWICE,
        /** The name of a capability or of a role is longer than cases allow, or holds what nobody can read. */
        BAD_NAME,
        /** The spreadsheet program could not work the cell out. */
        CELL_ERROR,
        /** The row cannot be split into cells. */
        BROKEN_ROW,
        /** Nothing can be read any more from this row on, such as where a quote is not closed. */
        DAMAGED_REST
    }

    public NotCounted {
        rows = List.copyOf(rows);
    }
}
