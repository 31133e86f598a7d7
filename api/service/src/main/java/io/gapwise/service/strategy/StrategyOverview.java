package io.gapwise.service.strategy;

import java.util.List;
import java.util.Map;

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

    public boolean isEmpty() {
        return items.values().stream().allMatch(List::isEmpty);
    }
}
