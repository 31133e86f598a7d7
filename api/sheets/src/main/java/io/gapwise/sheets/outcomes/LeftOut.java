package io.gapwise.sheets.outcomes;

import java.util.List;

/**
 * Tells what of a file was not counted, and why.
 *
 * @param column the column in which it stands; empty for a whole row
 * @param written what stands there, where that helps to mend it; empty where it could name somebody
 * @param count in how many rows it stands
 * @param rows the first of these rows
 */
public record LeftOut(Why why, String column, String written, long count, List<Long> rows) {

    /** Lists the reasons; each has a sentence in each language. */
    public enum Why {
        /** The word of a status is not known; a map can say what it means. */
        UNKNOWN_WORD,
        /** Nothing says how far the person has come. */
        NO_STANDING,
        NO_NUMBER,
        /** The value lies outside the scale that the map gives. */
        OUT_OF_SCALE,
        NO_DAY,
        /** A day such as 03/04/2026 could be two. */
        AMBIGUOUS_DAY,
        /** The day is still to come. */
        FUTURE_DAY,
        /** Another row has a value for the same day; the last one counts. */
        DAY_TWICE,
        /** The person was never to take part. */
        NOT_CONCERNED,
        /** The row is about another course than the one that was asked for. */
        OTHER_COURSE,
        /** Another row is about the same person; the further of the two counts. */
        SAME_PERSON,
        /** The row cannot be split into cells. */
        BROKEN_ROW,
        /** A series has at most so many points; the later ones are left out. */
        TOO_MANY_POINTS
    }

    public LeftOut {
        rows = List.copyOf(rows);
    }
}
