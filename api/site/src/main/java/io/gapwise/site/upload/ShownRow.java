package io.gapwise.site.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as the page shows it. */
record ShownRow(
        long line,
        String title,
        RowState state,
        @Nullable RowFailure failure,
        List<CellProblem> flaws,
        /** How many more flaws there are, which are shown once these are mended. */
        int more,
        List<CellShown> cells,
        @Nullable String answer,
        @Nullable String verdict) {

    /** A cell in plain words. */
    record CellShown(String path, String text, boolean bad) {}
}
