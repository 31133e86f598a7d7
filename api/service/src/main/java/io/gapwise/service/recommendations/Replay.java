package io.gapwise.service.recommendations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gapwise.core.ruleset.RuleSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says whether a stored case still gets the answer that it got.
 *
 * @param same whether the answer is the same; null if nothing could be compared
 * @param detail the outcome in a sentence
 * @param storedSemantics the version of the semantics of the engine that gave the answer
 * @param engineSemantics the version of the semantics of this engine
 * @param differences the places at which the answers differ; a hundred at most
 */
record Replay(
        String id,
        String ruleSetVersion,
        Outcome outcome,
        @Nullable Boolean same,
        String detail,
        int storedSemantics,
        int engineSemantics,
        List<Difference> differences) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    enum Outcome {
        SAME,
        DIFFERENT,
        OTHER_SEMANTICS,
        UNREADABLE;

        /** Says whether the answer is the same. The result is null if nothing was compared. */
        @Nullable Boolean same() {
            return switch (this) {
                case SAME -> true;
                case DIFFERENT -> false;
                case OTHER_SEMANTICS, UNREADABLE -> null;
            };
        }
    }

    Replay {
        differences = List.copyOf(differences);
    }

    /**
     * Compares the stored answer with {@code again}, a new answer with the same id and time, so that equal answers have
     * the same bytes.
     */
    static Replay compared(StoredRecommendation stored, String again) {
        if (again.equals(stored.body())) {
            String detail = "The stored rule set gives the stored case the same answer, byte for byte.";
            return of(stored, Outcome.SAME, detail, RuleSet.SEMANTICS, List.of());
        }
        return different(stored, Difference.between(stored.body(), again));
    }

    static Replay different(StoredRecommendation stored, List<Difference> differences) {
        String detail = "The stored rule set gives the stored case another answer; differences says where.";
        return of(stored, Outcome.DIFFERENT, detail, RuleSet.SEMANTICS, differences);
    }

    static Replay otherSemantics(StoredRecommendation stored, int semantics) {
        String detail =
                "An engine of semantics %d gave this answer and this engine has semantics %d: the same rules may decide otherwise, so nothing was compared."
                        .formatted(semantics, RuleSet.SEMANTICS);
        return of(stored, Outcome.OTHER_SEMANTICS, detail, semantics, List.of());
    }

    static Replay unreadable(StoredRecommendation stored, String detail) {
        return of(stored, Outcome.UNREADABLE, detail + " Nothing was compared.", RuleSet.SEMANTICS, List.of());
    }

    private static Replay of(
            StoredRecommendation stored, Outcome outcome, String detail, int semantics, List<Difference> differences) {
        return new Replay(
                stored.publicId(),
                stored.ruleSet(),
                outcome,
                outcome.same(),
                detail,
                semantics,
                RuleSet.SEMANTICS,
                differences);
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }
}
