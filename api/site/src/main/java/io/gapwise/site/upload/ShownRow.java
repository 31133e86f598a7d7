package io.gapwise.site.upload;

import io.gapwise.service.origins.AnswerOrigin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a row as the page shows it.
 *
 * @param flaws the problems that are shown now
 * @param rows the rows of the file that it was read from
 * @param known the case that it is about, if there is one already
 * @param more the number of further problems, which are shown once these are corrected
 */
record ShownRow(
        long line,
        String title,
        RowState state,
        @Nullable RowFailure failure,
        List<CellProblem> flaws,
        int more,
        List<CellShown> cells,
        @Nullable String answer,
        @Nullable String verdict,
        List<Long> rows,
        @Nullable KnownReference known) {

    /** Holds a cell in plain words, and where it was read from, if that was elsewhere. */
    record CellShown(
            String path, String text, boolean bad, @Nullable AnswerOrigin origin) {}
}
