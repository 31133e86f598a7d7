package io.gapwise.site.upload;

import io.gapwise.sheets.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds one row of an upload.
 *
 * @param line its number in the file, or the number of the case where a case does not come from one row
 * @param failure why it got no answer; null if it has one, or was not tried
 * @param answer the id of the recommendation; null if there is none
 * @param answerCells the cells that report the answer beside the row
 * @param source where its cells were read from
 * @param known the case that has the same reference already; null if there is none
 */
record UploadRow(
        long line,
        String title,
        List<Cell> cells,
        RowState state,
        @Nullable RowFailure failure,
        @Nullable String answer,
        @Nullable String verdict,
        @Nullable List<Cell> answerCells,
        RowSource source,
        @Nullable KnownReference known) {

    /** Returns the id of the case that the row began or changed, for templates; null if it is not answered. */
    public @Nullable String caseId() {
        return answer != null && known != null && known.decision() == KnownReference.Decision.UPDATE
                ? known.caseId()
                : answer;
    }

    /** Creates a row that was not answered yet. */
    static UploadRow unanswered(long line, String title, List<Cell> cells, RowState state) {
        return new UploadRow(line, title, cells, state, null, null, null, null, RowSource.NONE, null);
    }

    UploadRow with(RowSource other) {
        return new UploadRow(line, title, cells, state, failure, answer, verdict, answerCells, other, known);
    }

    UploadRow with(RowState other) {
        return new UploadRow(line, title, cells, other, failure, answer, verdict, answerCells, source, known);
    }

    UploadRow with(KnownReference other) {
        return new UploadRow(line, title, cells, state, failure, answer, verdict, answerCells, source, other);
    }
}
