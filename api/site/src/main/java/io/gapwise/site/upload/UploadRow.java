package io.gapwise.site.upload;

import io.gapwise.sheets.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds one row of an upload.
 *
 * @param line its number in the file
 * @param failure why it got no answer; null if it has one, or was not tried
 * @param answer the id of the recommendation; null if there is none
 * @param answerCells the cells that report the answer beside the row
 */
record UploadRow(
        long line,
        String title,
        List<Cell> cells,
        RowState state,
        @Nullable RowFailure failure,
        @Nullable String answer,
        @Nullable String verdict,
        @Nullable List<Cell> answerCells) {}
