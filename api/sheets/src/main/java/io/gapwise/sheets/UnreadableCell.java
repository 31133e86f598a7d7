package io.gapwise.sheets;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import org.jspecify.annotations.Nullable;

/** Says why nothing can be read from a cell, whatever its column asks for. */
final class UnreadableCell {

    private UnreadableCell() {}

    /** Returns the problem, or null if the cell holds something that can be read. */
    static @Nullable Problem problem(Cell cell, String pointer) {
        return switch (cell.kind()) {
            case ERROR ->
                Problem.at(ProblemKind.CELL_ERROR, pointer, "The cell holds the error %s.".formatted(cell.trimmed()));
            case NOT_COMPUTED ->
                Problem.at(
                        ProblemKind.FORMULA_NOT_COMPUTED,
                        pointer,
                        "The cell holds a formula that was never computed; save the file with a spreadsheet program.");
            case GARBLED ->
                Problem.at(ProblemKind.BAD_ENCODING, pointer, "The text is not UTF-8; save the file as \"CSV UTF-8\".");
            case BROKEN -> Problem.at(ProblemKind.MALFORMED, pointer, BrokenRow.REASON);
            case TEXT, NUMBER, DATE, TRUTH, PERCENT -> null;
        };
    }
}
