package io.gapwise.insight.mutation;

import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.insight.rulecases.SentAnswers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the answers that the solver found into a case that notices a slip, with as few answers as it takes. */
final class WholeCases {

    private static final String TITLE = "title";

    /** The longest part of a list that is tried in its place. */
    private static final int LONGEST_PART = 4;

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
            for (Map<String, Object> fewer :
                    path.equals(TITLE) ? List.<Map<String, Object>>of() : fewer(answers, path)) {
                Optional<Nearby> smaller = noticing(fewer);
                if (smaller.isPresent()) {
                    best = smaller;
                    answers = fewer;
                    break;
                }
            }
        }
        return withFewerStatements(answers, best);
    }

    /** Takes out one statement after the other. */
    private Optional<Nearby> withFewerStatements(Map<String, Object> answers, Optional<Nearby> best) {
        Optional<Nearby> fewest = best;
        if (answers.get(Evidence.STATEMENTS) instanceof List<?> all) {
            List<Object> left = new ArrayList<>(all);
            for (Object statement : all) {
                List<Object> fewer = new ArrayList<>(left);
                fewer.remove(statement);
                Map<String, Object> without = new LinkedHashMap<>(answers);
                without.put(Evidence.STATEMENTS, List.copyOf(fewer));
                Optional<Nearby> smaller = fewer.isEmpty() ? Optional.empty() : noticing(without);
                if (smaller.isPresent()) {
                    left = fewer;
                    fewest = smaller;
                }
            }
        }
        return fewest;
    }

    /** Returns the answers without one, and where that is a list, with the shortest part of it first. */
    private static List<Map<String, Object>> fewer(Map<String, Object> answers, String path) {
        List<Map<String, Object>> fewer = new ArrayList<>();
        Map<String, Object> without = new LinkedHashMap<>(answers);
        Object answer = without.remove(path);
        fewer.add(without);
        if (answer instanceof List<?> list) {
            for (int length = 1; length < Math.min(list.size(), LONGEST_PART); length++) {
                for (int from = 0; from + length <= list.size(); from++) {
                    Map<String, Object> shorter = new LinkedHashMap<>(answers);
                    shorter.put(path, List.copyOf(list.subList(from, from + length)));
                    fewer.add(shorter);
                }
            }
        }
        return fewer;
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
