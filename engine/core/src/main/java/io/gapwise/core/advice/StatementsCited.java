package io.gapwise.core.advice;

import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what was said of each obstacle in the form in which reasons cite it: what the members of one group say by the same
 * kind of evidence is one entry, with how many of them say it. Notes are not cited, because they may name people.
 */
public record StatementsCited(Map<Obstacle, List<Map<String, Object>>> byObstacle) {

    private static final StatementsCited NONE = new StatementsCited(Map.of());

    public static StatementsCited of(Evidence evidence) {
        if (evidence.statements() == null || evidence.statements().isEmpty()) {
            return NONE;
        }
        Map<Obstacle, Map<Map<String, Object>, Integer>> counted = new EnumMap<>(Obstacle.class);
        evidence.statements().stream()
                .sorted(inOrder())
                .forEach(said -> counted.computeIfAbsent(said.obstacle(), obstacle -> new LinkedHashMap<>())
                        .merge(entry(said), said.people() == null ? 1 : said.people(), Integer::sum));
        Map<Obstacle, List<Map<String, Object>>> cited = new EnumMap<>(Obstacle.class);
        counted.forEach((obstacle, entries) -> {
            List<Map<String, Object>> ofObstacle = new ArrayList<>();
            entries.forEach((entry, people) -> {
                Map<String, Object> withCount = new LinkedHashMap<>(entry);
                withCount.put("people", people);
                ofObstacle.add(withCount);
            });
            cited.put(obstacle, ofObstacle);
        });
        return new StatementsCited(cited);
    }

    /** Returns what was said of an obstacle; empty where nobody said anything. */
    public List<Map<String, Object>> about(Obstacle obstacle) {
        return byObstacle.getOrDefault(obstacle, List.of());
    }

    /** Orders statements by what they say, so that the order in which they were sent makes no difference. */
    private static Comparator<Statement> inOrder() {
        return Comparator.comparing(Statement::obstacle)
                .thenComparing(Statement::says)
                .thenComparing(Statement::by)
                .thenComparing(Statement::shownBy, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static Map<String, Object> entry(Statement said) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("obstacle", said.obstacle().name());
        entry.put("says", said.says().name());
        entry.put("by", said.by().name());
        if (said.shownBy() != null) {
            entry.put("shownBy", said.shownBy().name());
        }
        return entry;
    }
}
