package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Recommendation;
import io.gapwise.service.access.Callers;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Has the values of an answer in the order in which they are stored. */
final class AnswerRow {

    private AnswerRow() {}

    static @Nullable Object[] of(String ruleSet, CaseRecord record, long caseSeq, LinkedAnswer linked) {
        IssuedRecommendation answer = linked.answer();
        Recommendation recommendation = answer.recommendation();
        AnswerSummary digest = answer.digest();
        return new @Nullable Object[] {
            Callers.tenant(),
            recommendation.id(),
            record.id(),
            caseSeq,
            record.stateOfLast().name(),
            ruleSet,
            recommendation.reference(),
            recommendation.advice().verdict().value().name(),
            recommendation.evaluatedAt().atOffset(ZoneOffset.UTC),
            linked.packed(),
            digest.title(),
            digest.requested(),
            digest.metric(),
            digest.stake(),
            digest.alignment(),
            digest.readiness(),
            digest.approach(),
            digest.focus()
        };
    }
}
