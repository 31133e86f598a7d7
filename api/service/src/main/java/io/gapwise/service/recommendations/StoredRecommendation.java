package io.gapwise.service.recommendations;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A row of a recommendation, as it was given, with the columns by which it can be found. */
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
        @Embedded.Nullable @Nullable AnswerSummary digest) {}
