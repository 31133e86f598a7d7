package io.gapwise.service.sheets;

import io.gapwise.core.advice.Advice;
import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.recommendations.IssuedRecommendation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param caseId the case that it began, changed or is about; null where there is none
 * @param json what the case says; null where the row is bad
 * @param answer the answer that was given; null where none was
 * @param shown the advice in the language that was asked for, also where it was given before; null where there is none
 * @param problem why nothing was stored; null where the row is stored, or there is nothing to store
 * @param complaints the same in sentences, one for each thing that is wrong
 */
record RowOutcome(
        SentRow row,
        Result result,
        @Nullable String caseId,
        int version,
        @Nullable String json,
        @Nullable IssuedRecommendation answer,
        @Nullable Advice shown,
        @Nullable ProblemDocument problem,
        List<String> complaints) {

    /** Lists what can become of a row. */
    enum Result {
        NEW,
        UPDATED,
        UNCHANGED,
        SKIPPED,
        CONFLICT,
        BAD
    }

    RowOutcome {
        complaints = List.copyOf(complaints);
    }

    static RowOutcome bad(SentRow row, ProblemDocument problem, List<String> complaints) {
        return new RowOutcome(row, Result.BAD, null, 0, null, null, null, problem.onLine(row.number()), complaints);
    }
}
