package io.gapwise.site.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a row as the page shows it.
 *
 * @param flaws the problems that are shown now
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
        @Nullable String verdict) {

    /** Holds a cell in plain words. */
    record CellShown(String path, String text, boolean bad) {}
}
