package io.gapwise.spark;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.CsvTable;
import io.gapwise.sheets.TableCases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes into one column what is odd about a row of CSV, so that it can be told when the row is read as a case. */
final class UnfitRow {

    private static final String BROKEN = "broken ";
    private static final String LAST = "last";
    private static final String LONG = "long ";

    private UnfitRow() {}

    /** Returns what is odd about a row, or null where nothing is. */
    static @Nullable String of(CsvTable.CsvRow row, int columns) {
        if (row.last()) {
            return LAST;
        } else if (row.broken() != null) {
            return BROKEN + row.broken();
        }
        for (int i = columns; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isBlank()) {
                return LONG + i;
            }
        }
        return null;
    }

    /** Returns what is wrong with the row as a whole, or null where its cells say it. */
    static @Nullable RowProblem problem(String unfit) {
        return unfit.equals(LAST) ? RowProblem.of(Problem.at(ProblemKind.MALFORMED, "", CsvTable.endless())) : null;
    }

    /** Returns the cells as they are read: those of a long row with what stands behind the last column. */
    static List<Cell> cells(String unfit, List<Cell> cells) {
        if (unfit.startsWith(BROKEN)) {
            return TableCases.brokenRow(unfit.substring(BROKEN.length()));
        }
        int stray = Integer.parseInt(unfit.substring(LONG.length()));
        List<Cell> all = new ArrayList<>(cells);
        all.addAll(Collections.nCopies(stray - cells.size(), Cell.BLANK));
        all.add(Cell.text("?"));
        return all;
    }
}
