package io.gapwise.service.recommendations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line, or of a row of a sheet.
 *
 * @param line its number in what was sent
 * @param rows the rows of a sheet that it comes from; none for a line
 * @param recommendation the id of the answer; null where none was given
 * @param verdict the verdict of the answer; null where none was given
 * @param caseId the case that it began, changed or is about; null where there is none
 * @param version the version of that case; 0 where there is none
 * @param problem why it was refused, as a problem document; null where it was not
 */
public record LineOutcome(
        long line,
        List<Long> rows,
        Result result,
        @Nullable String recommendation,
        @Nullable String verdict,
        @Nullable String caseId,
        int version,
        @Nullable String problem) {

    /** Lists what can become of a line. */
    public enum Result {
        ANSWERED,
        /** Its case says already what it says. */
        UNCHANGED,
        /** It was left out because that was wished for. */
        SKIPPED,
        REFUSED
    }

    public LineOutcome {
        rows = List.copyOf(rows);
    }

    public static LineOutcome refused(long line, List<Long> rows, String problem) {
        return new LineOutcome(line, rows, Result.REFUSED, null, null, null, 0, problem);
    }
}
