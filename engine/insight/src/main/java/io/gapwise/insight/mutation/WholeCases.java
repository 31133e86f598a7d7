package io.gapwise.insight.mutation;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.insight.rulecases.SentAnswers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the answers that the solver found into a case that notices a slip, with as few answers as it takes. */
final class WholeCases {

    private static final String TITLE = "title";

    private final Mutant mutant;
    private final NearCases near;
    private final String title;

    WholeCases(Mutant mutant, NearCases near, String title) {
        this.mutant = mutant;
        this.near = near;
        this.title = title;
    }

    /**
     * Returns the case, or nothing where the engine does not bear out what the solver found. Without any one of its answers
     * the case would not notice the slip.
     */
    Optional<Nearby> of(Map<String, Object> found) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(TITLE, title);
        answers.putAll(found);
        answers.put(TITLE, title);
        Optional<Nearby> best = noticing(answers);
        if (best.isEmpty()) {
            return best;
        }
        for (String path : List.copyOf(answers.keySet())) {
            if (!path.equals(TITLE)) {
                Map<String, Object> fewer = new LinkedHashMap<>(answers);
                fewer.remove(path);
                Optional<Nearby> smaller = noticing(fewer);
                if (smaller.isPresent()) {
                    answers = fewer;
                    best = smaller;
                }
            }
        }
        return best;
    }

    private Optional<Nearby> noticing(Map<String, Object> answers) {
        try {
            GapCase gapCase = GapCaseJson.read(SentAnswers.json(answers));
            return Optional.of(near.whole(answers, gapCase))
                    .filter(nearby -> !nearby.noticed(List.of(mutant)).isEmpty());
        } catch (BadCase refused) {
            return Optional.empty();
        }
    }
}
