package io.gapwise.core.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Priority;
import io.gapwise.core.advice.ProgressAdvice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.cases.Support;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads recommendations that were stored, judgements of what came of them, and priorities. It converts nothing: a number
 * stays the number that was written, and a part that every version writes must be there.
 */
final class RecommendationReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .changeDefaultNullHandling(nulls -> nulls.withValueNulls(Nulls.FAIL))
            .withConfigOverride(
                    List.class, lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addMixIn(Reason.class, OptionalWeight.class)
            .addMixIn(Advice.CauseFound.class, OptionalSupport.class)
            .addMixIn(Advice.Verdict.class, OptionalConditional.class)
            .addMixIn(Advice.Question.class, OptionalDoubts.class)
            .build();

    private RecommendationReader() {}

    static Recommendation read(String json) throws UnreadableRecommendation {
        try {
            Identity identity = JSON.readValue(json, Identity.class);
            Advice advice = JSON.readValue(json, Advice.class);
            return new Recommendation(identity.id(), identity.reference(), identity.evaluatedAt(), advice);
        } catch (JacksonException e) {
            throw new UnreadableRecommendation(e);
        }
    }

    /** Reads the advice of a recommendation, with or without its identity. */
    static Advice advice(byte[] json) throws UnreadableRecommendation {
        try {
            return JSON.readValue(json, Advice.class);
        } catch (JacksonException e) {
            throw new UnreadableRecommendation(e);
        }
    }

    static ProgressAdvice progress(String json) throws UnreadableRecommendation {
        try {
            return JSON.readValue(json, ProgressAdvice.class);
        } catch (JacksonException e) {
            throw new UnreadableRecommendation(e);
        }
    }

    static Priority priority(String json) throws UnreadableRecommendation {
        try {
            return JSON.readValue(json, Priority.class);
        } catch (JacksonException e) {
            throw new UnreadableRecommendation(e);
        }
    }

    /** Holds the members that a stored recommendation has beside those of its advice. */
    private record Identity(
            String id,

            @JsonSetter(nulls = Nulls.SET) @Nullable String reference,

            Instant evaluatedAt) {}

    /** Lets the support of a cause be null, because earlier versions did not say it. */
    private abstract static class OptionalSupport {

        @JsonSetter(nulls = Nulls.SET)
        abstract @Nullable Support support();
    }

    /** Takes a verdict of an earlier version, which knew no condition, as unconditional. */
    private abstract static class OptionalConditional {

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        abstract boolean conditional();
    }

    /** Takes a question of an earlier version as one that doubts nothing. */
    private abstract static class OptionalDoubts {

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        abstract boolean doubts();
    }

    /** Lets the weight of a reason be null, because a reason that ranks nothing has no weight. */
    private abstract static class OptionalWeight {

        @JsonSetter(nulls = Nulls.SET)
        abstract @Nullable Integer weight();
    }
}
