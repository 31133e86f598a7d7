package io.gapwise.service.recommendations;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A recommendation as it was answered, and what it can be found by. */
record StoredRecommendation(
        @Id @Nullable Long seq,
        String publicId,
        long caseSeq,
        String ruleSet,
        @Nullable String reference,
        String verdict,
        OffsetDateTime evaluatedAt,
        String body,
        @Embedded.Nullable @Nullable AnswerSummary digest) {}
