package io.gapwise.site.upload;

/**
 * A cell that was changed together with others, without anybody looking at its row.
 *
 * @param column from 0
 */
record Correction(long line, int column, String was, String became) {

    /** The same change of how many rows. */
    record Counted(int column, String was, String became, long rows) {}

    /** Says it beside the row in an answered sheet. */
    String sentence(String column) {
        return "%s: '%s' became '%s'.".formatted(column, was, became);
    }
}
