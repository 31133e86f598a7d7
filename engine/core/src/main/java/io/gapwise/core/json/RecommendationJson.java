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
 * Writes recommendations: on one line, names in contract order, what is null left out. What it wrote it reads back, and
 * would write the same bytes again.
 */
public final class RecommendationJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(Recommendation.class, Flat.class)
            .build();

    private RecommendationJson() {}

    /** In UTF-8, without a line end. */
    public static byte[] write(Recommendation recommendation) {
        return JSON.writeValueAsBytes(recommendation);
    }

    /** As a string, without a line end. */
    public static String text(Recommendation recommendation) {
        return JSON.writeValueAsString(recommendation);
    }

    /** What a recommendation says beside its identity, as an object of its own, in UTF-8. */
    public static byte[] write(Advice advice) {
        return JSON.writeValueAsBytes(advice);
    }

    /** The same bytes as for the whole recommendation, of which the advice has been written before. */
    public static byte[] write(String id, @Nullable String reference, Instant evaluatedAt, byte[] advice) {
        byte[] identity = JSON.writeValueAsBytes(new Identity(id, reference, evaluatedAt));
        byte[] whole = Arrays.copyOf(identity, identity.length + advice.length - 1);
        whole[identity.length - 1] = ',';
        System.arraycopy(advice, 1, whole, identity.length, advice.length - 1);
        return whole;
    }

    /**
     * Reads back what was written once, also by an older version of this program: a list that it did not write yet is
     * empty, and what this version does not write any more is passed over. The rest must be as it is written.
     *
     * @throws UnreadableRecommendation where a part is missing, of another kind, or a word that is not in the vocabulary
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
