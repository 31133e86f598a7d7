package io.gapwise.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gapwise.core.advice.Priority;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a priority on one line, with names in contract order and without nulls. It can read its own text back and would
 * then write the same bytes again.
 */
public final class PriorityJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private PriorityJson() {}

    /** Writes the priority in UTF-8, without a line end. */
    public static byte[] write(Priority priority) {
        return JSON.writeValueAsBytes(priority);
    }

    /** Writes the priority as a string, without a line end. */
    public static String text(Priority priority) {
        return JSON.writeValueAsString(priority);
    }

    /**
     * Reads a priority that was stored. A list that is missing is empty, and a member that this version does not know is
     * skipped.
     *
     * @throws UnreadableRecommendation where a part is missing, is of another kind, or is a word that is not in the
     *     vocabulary
     */
    public static Priority read(String json) throws UnreadableRecommendation {
        return RecommendationReader.priority(json);
    }
}
