package io.gapwise.sheets.mapping;

import io.gapwise.sheets.Cell;

/** Reads cells as the texts that a person sees in them. */
final class CellTexts {

    private CellTexts() {}

    /** Returns the text that is shown, without blanks around it. */
    static String shown(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.PERCENT
                ? Normal.spaced(cell.shown())
                : cell.trimmed();
    }

    /** Says whether a cell holds no content but what is wrong with it. */
    static boolean unreadable(Cell cell) {
        return switch (cell.kind()) {
            case ERROR, NOT_COMPUTED, GARBLED, BROKEN -> true;
            case TEXT, NUMBER, DATE, TRUTH, PERCENT -> false;
        };
    }
}
