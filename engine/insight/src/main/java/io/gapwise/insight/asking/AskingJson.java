package io.gapwise.insight.asking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gapwise.insight.change.AnswerChange;
import io.gapwise.insight.interview.OpenQuestion;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was found out, as JSON: names as the engine's records have them, null left out where it says nothing. */
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

    /** Here null is an answer of its own: left out. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private abstract static class NullIsLeftOut {}
}
