package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.RecommendationJson;
import java.nio.charset.StandardCharsets;

/**
 * A recommendation in the form in which it is stored and sent.
 *
 * @param caseJson the case as it was sent
 * @param body the recommendation as JSON
 * @param digest the summary that lists show in addition to its conclusions
 */
public record IssuedRecommendation(
        Recommendation recommendation, String caseJson, String body, AnswerSummary digest, Concluded concluded) {

    static IssuedRecommendation of(Recommendation recommendation, GapCase gapCase, byte[] caseJson) {
        return new IssuedRecommendation(
                recommendation,
                new String(caseJson, StandardCharsets.UTF_8),
                RecommendationJson.text(recommendation),
                AnswerSummary.of(gapCase, recommendation.advice()),
                Concluded.of(recommendation.advice()));
    }

    public String id() {
        return recommendation.id();
    }
}
