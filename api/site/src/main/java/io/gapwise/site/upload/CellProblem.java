package io.gapwise.site.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one cell, as the page shows it, and the control that mends it.
 *
 * @param column -1 for what is wrong with the row as a whole
 * @param path what the column asks for; null where it has no name
 * @param stands what stands there
 * @param texts what is wrong, in the reader's language
 * @param details the same in English, where there is no other text
 * @param codes what is wrong, for programs to decide by
 * @param choices to choose from; empty where none are
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

    /** How it is mended. */
    enum Control {
        CHOOSE,
        CHOOSE_SOME,
        TYPE,
        REMOVE,
        /** Not on the page. */
        NONE
    }

    /** One of the words that are accepted. */
    record Choice(String name, String label, boolean chosen) {}
}
