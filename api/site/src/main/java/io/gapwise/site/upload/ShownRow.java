package io.gapwise.site.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a row as the page shows it. */
record ShownRow(
        long line,
        String title,
        RowState state,
        @Nullable RowFailure failure,
        List<CellProblem> flaws,
        /** Counts the further problems, which are shown once these are corrected. */
        int more,
        List<CellShown> cells,
        @Nullable String answer,
        @Nullable String verdict) {

    /** Holds a cell in plain words. */
    record CellShown(String path, String text, boolean bad) {}
}
