package io.gapwise.service.recommendations;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation in the form in which a list shows it.
 *
 * @param seq its place in the order in which answers were stored
 * @param caseId the id of the case that it answers
 * @param superseded whether the case has a later answer
 */
public record ListedRecommendation(
        long seq,
        String id,
        String title,
        @Nullable String reference,
        String verdict,
        OffsetDateTime evaluatedAt,
        AnswerSummary digest,
        Concluded concluded,
        String caseId,
        boolean superseded) {

    ListedRecommendation with(Concluded known) {
        return new ListedRecommendation(
                seq, id, title, reference, verdict, evaluatedAt, digest, known, caseId, superseded);
    }
}
