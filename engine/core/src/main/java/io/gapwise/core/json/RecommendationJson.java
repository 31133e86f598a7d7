package io.gapwise.core.json;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Recommendation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes a recommendation on one line, with names in contract order and without nulls. It can read its own text back
 * and would then write the same bytes again.
 */
public final class RecommendationJson {

    private RecommendationJson() {}

    /** Writes the recommendation in UTF-8, without a line end. */
    public static byte[] write(Recommendation recommendation) {
        return write(
                recommendation.id(),
                recommendation.reference(),
                recommendation.evaluatedAt(),
                write(recommendation.advice()));
    }

    /** Writes the recommendation as a string, without a line end. */
    public static String text(Recommendation recommendation) {
        return new String(write(recommendation), StandardCharsets.UTF_8);
    }

    /** Writes the advice without its identity as a separate object, in UTF-8. */
    public static byte[] write(Advice advice) {
        return AdviceWriter.ANY.write(advice);
    }

    /** Writes the same bytes as for the whole recommendation, but reuses the advice that has been written before. */
    public static byte[] write(String id, @Nullable String reference, Instant evaluatedAt, byte[] advice) {
        byte[] identity = identity(id, reference, evaluatedAt);
        byte[] whole = Arrays.copyOf(identity, identity.length + advice.length - 1);
        System.arraycopy(advice, 1, whole, identity.length, advice.length - 1);
        return whole;
    }

    /** Writes how a recommendation begins. Behind it comes the advice without its first character. */
    public static byte[] identity(String id, @Nullable String reference, Instant evaluatedAt) {
        JsonBytes json = new JsonBytes(128).raw("{\"id\":").text(id);
        if (reference != null) {
            json.raw(",\"reference\":").text(reference);
        }
        return json.raw(",\"evaluatedAt\":")
                .text(evaluatedAt.toString())
                .raw(',')
                .taken();
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
}
