package io.gapwise.sheets.workbook;

import io.gapwise.sheets.CellRange;
import org.jspecify.annotations.Nullable;

/** Says whether a filter, or a table of the spreadsheet program, takes in the columns that follow it, and how far. */
final class FilterRange {

    private FilterRange() {}

    /** It does where it begins with the header and ends where the new columns begin. */
    static boolean grows(@Nullable CellRange range, Placement placement, AddedColumns added) {
        return range != null
                && placement.addsColumns()
                && range.firstRow() == added.headerRow()
                && range.lastColumn() + 1 == placement.used();
    }

    static CellRange grown(@Nullable CellRange range, Placement placement) {
        if (range == null) {
            throw new IllegalArgumentException("There is no range that could grow.");
        }
        return new CellRange(range.firstRow(), range.firstColumn(), range.lastRow(), placement.width() - 1);
    }
}
