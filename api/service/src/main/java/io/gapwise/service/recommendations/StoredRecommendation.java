package io.gapwise.service.recommendations;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A row of a recommendation, as it was given, with the columns by which it can be found.
 *
 * @param body the answer as it was given, however it is stored
 * @param packed null once the row is read; the answer is unpacked then
 */
record StoredRecommendation(
        @Id @Nullable Long seq,
        String tenant,
        String publicId,
        String caseId,
        long caseSeq,
        AnswerState state,
        String ruleSet,
        @Nullable String reference,
        String verdict,
        OffsetDateTime evaluatedAt,
        String body,
        byte @Nullable [] packed,
        @Embedded.Nullable @Nullable AnswerSummary digest) {

    StoredRecommendation {
        body = PackedText.of(body, packed);
        packed = null;
    }
}
