package io.gapwise.site.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes what is wrong with one cell, as the page shows it, and the control with which it can be corrected.
 *
 * @param column the column, or -1 for what is wrong with the row as a whole
 * @param path the property that the column answers, or null if the column has no name
 * @param stands the current content of the cell
 * @param texts the problems, in the reader's language
 * @param details the problems in English, if there is no other text
 * @param codes the codes of the problems, for programs that decide by them
 * @param choices the words to choose from; empty if there are none
 */
record CellProblem(
        int column,
        @Nullable String path,
        String stands,
        List<String> texts,
        List<String> details,
        List<String> codes,
        Control control,
        List<Choice> choices,
        int longest) {

    /** Lists the controls with which a cell can be corrected. */
    enum Control {
        CHOOSE,
        CHOOSE_SOME,
        TYPE,
        REMOVE,
        /** The cell cannot be corrected on the page. */
        NONE
    }

    /** Describes one of the accepted words. */
    record Choice(String name, String label, boolean chosen) {}
}
