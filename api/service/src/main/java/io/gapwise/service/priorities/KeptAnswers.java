package io.gapwise.service.priorities;

import io.gapwise.insight.ranking.RankKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps which ranked cases one initiative can answer while cases come and go, in the order of the ranks of their first cases.
 * Only one thread may use it at a time.
 */
final class KeptAnswers {

    private final Map<String, TreeMap<RankKey, RankedCase>> byAnswer = new HashMap<>();
    private final TreeMap<RankKey, String> first = new TreeMap<>();

    void add(RankKey place, RankedCase ranked) {
        String answer = SharedAnswer.of(ranked);
        TreeMap<RankKey, RankedCase> cases = byAnswer.computeIfAbsent(answer, none -> new TreeMap<>());
        if (!cases.isEmpty()) {
            first.remove(cases.firstKey());
        }
        cases.put(place, ranked);
        first.put(cases.firstKey(), answer);
    }

    /** Takes a case out that was taken in with the same tags at the same place. */
    void remove(RankKey place, RankedCase ranked) {
        String answer = SharedAnswer.of(ranked);
        TreeMap<RankKey, RankedCase> cases = byAnswer.getOrDefault(answer, new TreeMap<>());
        if (!cases.isEmpty()) {
            first.remove(cases.firstKey());
            cases.remove(place);
        }
        if (cases.isEmpty()) {
            byAnswer.remove(answer);
        } else {
            first.put(cases.firstKey(), answer);
        }
    }

    /** Counts what initiatives can answer. */
    int count() {
        return first.size();
    }

    /**
     * Lists cases by what one initiative would answer in them, each in the order of their ranks.
     *
     * @param behind the place of the first case of what comes before; null for the beginning
     */
    Map<String, List<RankedCase>> page(@Nullable RankKey behind, int most) {
        NavigableMap<RankKey, String> rest = behind == null ? first : first.tailMap(behind, false);
        Map<String, List<RankedCase>> page = new LinkedHashMap<>();
        rest.values().stream()
                .limit(most)
                .forEach(answer ->
                        page.put(answer, List.copyOf(byAnswer.get(answer).values())));
        return page;
    }
}
