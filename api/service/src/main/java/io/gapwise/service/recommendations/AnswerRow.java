package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Recommendation;
import io.gapwise.service.access.Callers;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Writes the row of an answer that is stored. */
final class AnswerRow {

    static final String INSERT = "insert into stored_recommendation (tenant, public_id, case_id, case_seq, state,"
            + " rule_set, reference, verdict, evaluated_at, body, title, requested, metric, stake, alignment, readiness,"
            + " approach, focus) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private AnswerRow() {}

    static @Nullable Object[] of(String ruleSet, CaseRecord record, long caseSeq, IssuedRecommendation answer) {
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
            answer.body(),
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
