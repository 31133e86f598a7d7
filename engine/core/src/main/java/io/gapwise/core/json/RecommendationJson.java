package io.gapwise.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Recommendation;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a recommendation on one line, with names in contract order and without nulls. It can read its own text back
 * and would then write the same bytes again.
 */
public final class RecommendationJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(Recommendation.class, Flat.class)
            .build();

    private RecommendationJson() {}

    /** Writes the recommendation in UTF-8, without a line end. */
    public static byte[] write(Recommendation recommendation) {
        return JSON.writeValueAsBytes(recommendation);
    }

    /** Writes the recommendation as a string, without a line end. */
    public static String text(Recommendation recommendation) {
        return JSON.writeValueAsString(recommendation);
    }

    /** Writes the advice without its identity as a separate object, in UTF-8. */
    public static byte[] write(Advice advice) {
        return JSON.writeValueAsBytes(advice);
    }

    /** Writes the same bytes as for the whole recommendation, but reuses the advice that has been written before. */
    public static byte[] write(String id, @Nullable String reference, Instant evaluatedAt, byte[] advice) {
        byte[] identity = JSON.writeValueAsBytes(new Identity(id, reference, evaluatedAt));
        byte[] whole = Arrays.copyOf(identity, identity.length + advice.length - 1);
        whole[identity.length - 1] = ',';
        System.arraycopy(advice, 1, whole, identity.length, advice.length - 1);
        return whole;
    }

    /**
     * Reads a recommendation that was stored, even by an older version of this program. A list that the older version
     * did not write is empty, and a member that this version no longer writes is skipped. The rest must be as this
     * version writes it.
     *
     * @throws UnreadableRecommendation where a part is missing, is of another kind, or is a word that is not in the
     *     vocabulary
     */
    public static Recommendation read(String json) throws UnreadableRecommendation {
        return RecommendationReader.read(json);
    }

    private record Identity(String id, @Nullable String reference, Instant evaluatedAt) {}

    private abstract static class Flat {

        @JsonUnwrapped
        abstract Advice advice();
    }
}
