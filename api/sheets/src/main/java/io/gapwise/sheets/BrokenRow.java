package io.gapwise.sheets;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import java.util.List;
import java.util.stream.Collectors;

/** A row of a file that cannot be taken apart into cells: one cell stands for it, with how the row begins. */
public final class BrokenRow {

    static final String REASON =
            "The row cannot be read: a quote is not closed, or stands in the middle of a quoted cell"
                    + " without being doubled.";

    private static final int SHOWN = 120;

    private BrokenRow() {}

    /** @param beginning of the row; may go over several lines, because the row ends where its quotes stop making sense */
    static List<Cell> of(String beginning) {
        String line = beginning.lines().collect(Collectors.joining(" ⏎ "));
        return List.of(new Cell(
                Cell.Kind.BROKEN,
                line.codePointCount(0, line.length()) <= SHOWN
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…"));
    }

    /** A row from which on nothing more can be read. */
    public static List<Cell> unseen() {
        return of("");
    }

    /** How the row begins; empty where that is not known. */
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
