package io.gapwise.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gapwise.core.advice.ProgressAdvice;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a judgement of progress on one line, with names in contract order and without nulls. It can read its own text
 * back and would then write the same bytes again.
 */
public final class ProgressJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ProgressJson() {}

    /** Writes the judgement in UTF-8, without a line end. */
    public static byte[] write(ProgressAdvice progress) {
        return JSON.writeValueAsBytes(progress);
    }

    /** Writes the judgement as a string, without a line end. */
    public static String text(ProgressAdvice progress) {
        return JSON.writeValueAsString(progress);
    }

    /**
     * Reads a judgement that was stored. A list that is missing is empty, and a member that this version does not know is
     * skipped.
     *
     * @throws UnreadableRecommendation where a part is missing, is of another kind, or is a word that is not in the
     *     vocabulary
     */
    public static ProgressAdvice read(String json) throws UnreadableRecommendation {
        return RecommendationReader.progress(json);
    }
}
