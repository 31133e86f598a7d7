package io.gapwise.engine.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gapwise.engine.advice.Advice;
import io.gapwise.engine.advice.Recommendation;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes recommendations: on one line, names in contract order, what is null left out. */
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

    private abstract static class Flat {

        @JsonUnwrapped
        abstract Advice advice();
    }
}
