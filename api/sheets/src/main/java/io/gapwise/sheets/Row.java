package io.gapwise.sheets;

import java.util.List;

/**
 * Holds one row of a sheet.
 *
 * @param number the number of the row, or in a text file of the line on which it begins; from 1
 * @param hidden whether a spreadsheet program does not show the row
 */
public record Row(long number, List<Cell> cells, boolean hidden) {

    public Row(long number, List<Cell> cells) {
        this(number, cells, false);
    }

    public Row {
        cells = List.copyOf(cells);
    }

    /** Says whether nothing stands in the row. */
    public boolean blank() {
        return cells.stream().allMatch(Cell::blank);
    }

    /** Returns a cell; it is blank if the row is shorter. */
    public Cell cell(int index) {
        return index < cells.size() ? cells.get(index) : Cell.BLANK;
    }
}
