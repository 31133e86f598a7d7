package io.gapwise.sheets.workbook;

import io.gapwise.sheets.AnswerColumns;
import io.gapwise.sheets.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how high a row has to be for its new texts. A program would find that out when somebody types, but not when it
 * opens a file.
 */
final class RowHeight {

    /** One line of the usual font, in points. */
    private static final double LINE = 15;

    /** No row is higher, however long a text is. */
    private static final int MOST_LINES = 8;

    private RowHeight() {}

    /** @param names the names of the columns, which say how wide these are */
    static double of(List<Cell> cells, List<String> names) {
        int most = 1;
        for (int i = 0; i < Math.min(cells.size(), names.size()); i++) {
            int width = AnswerColumns.width(names.get(i));
            int lines = cells.get(i)
                    .text()
                    .lines()
                    .mapToInt(line -> 1 + Math.max(0, line.length() - 1) / width)
                    .sum();
            most = Math.max(most, lines);
        }
        return most == 1 ? 0 : LINE * Math.min(MOST_LINES, most);
    }

    /** Returns a height as a sheet writes it; one that does not say how high the row is has one line. */
    static double number(@Nullable String written) {
        try {
            return written == null ? LINE : Double.parseDouble(written);
        } catch (NumberFormatException e) {
            return LINE;
        }
    }
}
