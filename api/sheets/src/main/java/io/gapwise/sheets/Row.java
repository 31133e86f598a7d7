package io.gapwise.sheets;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number of the row, or of the line on which it begins in a text file; from 1
 */
public record Row(long number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    boolean blank() {
        return cells.stream().allMatch(Cell::blank);
    }

    /** Blank where the row is shorter. */
    public Cell cell(int index) {
        return index < cells.size() ? cells.get(index) : Cell.BLANK;
    }
}
