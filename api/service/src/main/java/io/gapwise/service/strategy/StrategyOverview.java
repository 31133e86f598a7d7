package io.gapwise.service.strategy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds all of a strategy at a moment, and what is missing in it. */
public record StrategyOverview(
        Map<StrategyKind, List<StrategyItem>> items, List<CaseUse> uses, List<StrategyGap> gaps) {

    public StrategyOverview {
        items = Map.copyOf(items);
        uses = List.copyOf(uses);
        gaps = List.copyOf(gaps);
    }

    public List<StrategyItem> of(StrategyKind kind) {
        return items.getOrDefault(kind, List.of());
    }

    /** Counts the cases that name an objective, a capability or an audience which is written down. */
    public int casesNamingAny() {
        Set<String> objectives = keys(StrategyKind.OBJECTIVE);
        Set<String> capabilities = keys(StrategyKind.CAPABILITY);
        Set<String> audiences = keys(StrategyKind.PERSONA);
        of(StrategyKind.PERSONA).forEach(persona -> audiences.add(StrategyGaps.role(persona)));
        return (int) uses.stream()
                .filter(use -> isIn(objectives, use.objective())
                        || isIn(capabilities, use.capability())
                        || isIn(audiences, use.role()))
                .count();
    }

    private Set<String> keys(StrategyKind kind) {
        return of(kind).stream().map(StrategyItem::key).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isIn(Set<String> keys, @Nullable String name) {
        return name != null && keys.contains(StrategyName.key(name));
    }

    public boolean isEmpty() {
        return items.values().stream().allMatch(List::isEmpty);
    }
}
