package io.gapwise.insight.asking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gapwise.insight.change.AnswerChange;
import io.gapwise.insight.interview.OpenQuestion;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes results as JSON. The names are those of the engine's records, and a value that is null is left out unless null
 * has a meaning.
 */
public final class AskingJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(AnswerChange.class, NullIsLeftOut.class)
            .addMixIn(OpenQuestion.PossibleAnswer.class, NullIsLeftOut.class)
            .build();

    private AskingJson() {}

    public static byte[] write(Object found) {
        return JSON.writeValueAsBytes(found);
    }

    /** Keeps null in the JSON of these types, since there it means that the answer is left out of the case. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private abstract static class NullIsLeftOut {}
}
