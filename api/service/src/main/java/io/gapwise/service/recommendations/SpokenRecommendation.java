package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.json.RecommendationJson;
import io.gapwise.service.languages.AskedLanguage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/**
 * Holds a recommendation as it is sent in a language.
 *
 * @param language the language of its texts
 * @param whole whether all of them are in this language; if not, the others are in English
 */
public record SpokenRecommendation(String json, Locale language, boolean whole) {

    /** Returns a recommendation as it is stored, in English. */
    static SpokenRecommendation asStored(String json) {
        return new SpokenRecommendation(json, Locale.ENGLISH, true);
    }

    /** Returns the recommendation with the texts of this advice. */
    static SpokenRecommendation of(Recommendation given, SpokenAdvice spoken) {
        String json = RecommendationJson.text(
                new Recommendation(given.id(), given.reference(), given.evaluatedAt(), spoken.advice()));
        return new SpokenRecommendation(json, spoken.language(), spoken.whole());
    }

    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the headers that say in which language it is. */
    public HttpHeaders headers() {
        return AskedLanguage.headers(language, whole);
    }
}
