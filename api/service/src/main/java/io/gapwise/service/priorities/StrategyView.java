package io.gapwise.service.priorities;

import io.gapwise.core.cases.Method;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyItem;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.strategy.StrategyName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds in the strategy what a case names. */
final class StrategyView {

    private final Map<String, StrategyItem> objectives = new HashMap<>();
    private final Map<String, StrategyItem> capabilities = new HashMap<>();
    private final Map<String, List<StrategyItem>> assets;

    StrategyView(List<StrategyItem> objectives, List<StrategyItem> capabilities, List<StrategyItem> assets) {
        objectives.forEach(each -> this.objectives.put(each.key(), each));
        capabilities.forEach(each -> this.capabilities.put(each.key(), each));
        this.assets = assets.stream()
                .collect(Collectors.groupingBy(
                        each -> StrategyName.key(String.valueOf(each.values().text("capability")))));
    }

    /** Reads the strategy, or that of the made-up cases. */
    static StrategyView of(Strategy strategy, boolean sample) {
        return new StrategyView(
                strategy.all(StrategyKind.OBJECTIVE, sample),
                strategy.all(StrategyKind.CAPABILITY, sample),
                strategy.all(StrategyKind.ASSET, sample));
    }

    Optional<StrategyItem> objective(@Nullable String name) {
        return Optional.ofNullable(name).map(StrategyName::key).map(objectives::get);
    }

    /** Says whether a capability drives an objective that is written down. */
    boolean drives(@Nullable String capability) {
        return Optional.ofNullable(capability)
                .map(StrategyName::key)
                .map(capabilities::get)
                .filter(found -> found.values().texts("drives").stream()
                        .anyMatch(name -> objectives.containsKey(StrategyName.key(name))))
                .isPresent();
    }

    /** Says whether anybody has written down what there is to learn from. */
    boolean hasAssets() {
        return !assets.isEmpty();
    }

    /** Returns the currency that most assets name, of several the first by name; empty where none names any. */
    Optional<String> currency() {
        Map<String, Long> named = assets.values().stream()
                .flatMap(List::stream)
                .map(asset -> asset.values().text("currency"))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        return named.entrySet().stream()
                .min(Comparator.<Map.Entry<String, Long>>comparingLong(each -> -each.getValue())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** Lists the learning assets of a capability. */
    List<StrategyItem> assets(@Nullable String capability) {
        return capability == null ? List.of() : assets.getOrDefault(StrategyName.key(capability), List.of());
    }

    /** Lists those assets of a capability that teach in a way that was advised, the best way first. */
    List<StrategyItem> fitting(@Nullable String capability, List<Method> methods) {
        return assets(capability).stream()
                .filter(each -> way(each, methods) >= 0)
                .sorted(Comparator.<StrategyItem>comparingInt(each -> way(each, methods))
                        .thenComparing(StrategyItem::key))
                .toList();
    }

    /** Lists what there is to learn a capability from, what fits best first. */
    List<AssetThere> there(@Nullable String capability, List<Method> methods) {
        return assets(capability).stream()
                .map(each -> AssetThere.of(each, methods))
                .sorted(Comparator.comparing(AssetThere::fit)
                        .thenComparing(each -> each.asset().key()))
                .toList();
    }

    private static int way(StrategyItem asset, List<Method> methods) {
        return methods.stream().map(Enum::name).toList().indexOf(asset.values().text("method"));
    }
}
