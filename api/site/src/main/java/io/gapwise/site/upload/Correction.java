package io.gapwise.site.upload;

/**
 * Records that a cell was changed together with others, without anybody looking at its row.
 *
 * @param column the column, from 0
 */
record Correction(long line, int column, String was, String became) {

    /** A cell of statements may hold more than is stored of a change. */
    private static final int LONGEST = 4_000;

    Correction {
        was = shortened(was);
        became = shortened(became);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** Counts the rows that had the same change. */
    record Counted(int column, String was, String became, long rows) {}

    /** Describes the correction in a sentence, which an answered sheet shows beside the row. */
    String sentence(String column) {
        return "%s: '%s' became '%s'.".formatted(column, was, became);
    }
}
