package io.gapwise.sheets.workbook;

import io.gapwise.sheets.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Describes the columns that are added to a table in somebody's own file.
 *
 * @param sheet the name of the sheet; null for the first visible one, or for CSV
 * @param headerRow the number of the row that names the columns, as {@link io.gapwise.sheets.OpenSheet} counts
 * @param names the names of the columns, see {@link io.gapwise.sheets.AnswerColumns#titles}
 * @param cells returns the cells for a row by its number, one for each name, or an empty list for a row without a case;
 *     it is asked row by row, from the top down
 */
public record AddedColumns(@Nullable String sheet, long headerRow, List<String> names, LongFunction<List<Cell>> cells) {

    public AddedColumns {
        names = List.copyOf(names);
    }

    /**
     * Puts the answers to several cases together that come from one row, such as a person's row in a matrix of skills: in
     * each cell a line for each case that has something there.
     *
     * @param titles what each case is called
     * @param answers the cells of each case
     */
    public static List<Cell> together(List<String> titles, List<List<Cell>> answers) {
        if (answers.size() < 2) {
            return answers.isEmpty() ? List.of() : answers.get(0);
        }
        int width = answers.stream().mapToInt(List::size).max().orElse(0);
        List<Cell> together = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                String text = cell(answers.get(i), column).text();
                if (!text.isEmpty()) {
                    lines.add(titles.get(i) + ": " + text);
                }
            }
            together.add(Cell.text(String.join("\n", lines)));
        }
        return together;
    }

    /** Returns the cells of a row; those of the header are the names. */
    List<Cell> of(long row) {
        return row == headerRow ? names.stream().map(Cell::text).toList() : cells.apply(row);
    }

    /** Returns the cell for a name, which is blank where there are fewer cells. */
    static Cell cell(List<Cell> cells, int index) {
        return index < cells.size() ? cells.get(index) : Cell.BLANK;
    }
}
