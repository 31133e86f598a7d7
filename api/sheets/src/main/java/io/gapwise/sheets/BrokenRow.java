package io.gapwise.sheets;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import java.util.List;
import java.util.stream.Collectors;

/** Represents a row that cannot be split into cells: a single cell holds the beginning of the row. */
public final class BrokenRow {

    static final String REASON =
            "The row cannot be read: a quote is not closed, or stands in the middle of a quoted cell"
                    + " without being doubled.";

    private static final int SHOWN = 120;

    private BrokenRow() {}

    /**
     * @param beginning the beginning of the row; it may span several lines, because the row ends where its quotes stop
     *     making sense
     */
    static List<Cell> of(String beginning) {
        String line = beginning.lines().collect(Collectors.joining(" ⏎ "));
        return List.of(new Cell(
                Cell.Kind.BROKEN,
                line.codePointCount(0, line.length()) <= SHOWN
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…"));
    }

    /** Returns a row after which nothing more can be read. */
    public static List<Cell> unseen() {
        return of("");
    }

    /** Returns the beginning of the row, or an empty text if it is not known. */
    public static String beginning(List<Cell> cells) {
        return cells.get(0).text();
    }

    public static boolean is(List<Cell> cells) {
        return !cells.isEmpty() && cells.get(0).kind() == Cell.Kind.BROKEN;
    }

    static Problem problem(List<Cell> cells) {
        String beginning = beginning(cells);
        return Problem.at(
                ProblemKind.MALFORMED,
                "",
                beginning.isEmpty() ? REASON : "%s It begins: %s".formatted(REASON, beginning));
    }
}
