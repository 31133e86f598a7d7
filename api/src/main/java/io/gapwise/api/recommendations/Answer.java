package io.gapwise.api.recommendations;

import io.gapwise.engine.advice.Recommendation;
import io.gapwise.engine.json.RecommendationJson;
import java.nio.charset.StandardCharsets;

/**
 * A recommendation as it is kept and sent.
 *
 * @param caseJson the case as it was sent
 * @param body the recommendation as JSON
 */
record Answer(Recommendation recommendation, String caseJson, String body) {

    static Answer of(Recommendation recommendation, byte[] caseJson) {
        return new Answer(
                recommendation, new String(caseJson, StandardCharsets.UTF_8), RecommendationJson.text(recommendation));
    }

    String id() {
        return recommendation.id();
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
