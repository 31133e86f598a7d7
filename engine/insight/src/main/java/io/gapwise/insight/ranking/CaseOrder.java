package io.gapwise.insight.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds weighed cases in the order in which they come, part by part, in the order of {@link Criterion}. The same cases are
 * ordered alike, in whatever order they came and whatever others were there before. It never changes: where cases come or
 * go, {@link #with} makes another one of it, without comparing all of them again.
 */
public final class CaseOrder {

    private final Map<RankingPart, List<RankKey>> keys;
    private final Map<String, Integer> currencies;
    private final @Nullable String currency;

    private CaseOrder(Map<RankingPart, List<RankKey>> keys, Map<String, Integer> currencies) {
        this.keys = keys;
        this.currencies = currencies;
        this.currency = mostly(currencies);
    }

    /** Orders the cases. */
    public static CaseOrder of(Collection<WeighedCase> cases) {
        Map<String, Integer> currencies = new TreeMap<>();
        cases.forEach(each -> count(currencies, each, 1));
        String currency = mostly(currencies);
        Map<RankingPart, List<RankKey>> keys = new EnumMap<>(RankingPart.class);
        for (WeighedCase each : cases) {
            keys.computeIfAbsent(each.part(), part -> new ArrayList<>()).add(RankKey.of(each, currency));
        }
        keys.values().forEach(Collections::sort);
        return new CaseOrder(keys, currencies);
    }

    /** Returns the order without some of its cases and with others. */
    public CaseOrder with(Collection<WeighedCase> gone, Collection<WeighedCase> come) {
        Map<String, Integer> counted = new TreeMap<>(currencies);
        gone.forEach(each -> count(counted, each, -1));
        come.forEach(each -> count(counted, each, 1));
        if (!Objects.equals(mostly(counted), currency)) {
            return anew(gone, come);
        }
        Map<RankingPart, List<RankKey>> changed = new EnumMap<>(RankingPart.class);
        for (WeighedCase each : gone) {
            List<RankKey> part = copy(changed, each.part());
            part.remove(at(part, key(each)));
        }
        for (WeighedCase each : come) {
            List<RankKey> part = copy(changed, each.part());
            RankKey key = key(each);
            part.add(-Collections.binarySearch(part, key) - 1, key);
        }
        Map<RankingPart, List<RankKey>> all = new EnumMap<>(RankingPart.class);
        all.putAll(keys);
        all.putAll(changed);
        all.values().removeIf(List::isEmpty);
        return new CaseOrder(all, counted);
    }

    private List<RankKey> copy(Map<RankingPart, List<RankKey>> changed, RankingPart part) {
        return changed.computeIfAbsent(part, none -> new ArrayList<>(keys.getOrDefault(part, List.of())));
    }

    /** Orders all cases again, because their costs are compared in another currency by now. */
    private CaseOrder anew(Collection<WeighedCase> gone, Collection<WeighedCase> come) {
        Map<String, WeighedCase> all = new TreeMap<>();
        weighed().forEach(each -> all.put(each.id(), each));
        gone.forEach(each -> all.remove(each.id()));
        come.forEach(each -> all.put(each.id(), each));
        return of(all.values());
    }

    /** Orders only some of the cases, as if there were no others. */
    public CaseOrder only(Predicate<WeighedCase> wanted) {
        Map<RankingPart, List<RankKey>> some = new EnumMap<>(RankingPart.class);
        Map<String, Integer> counted = new TreeMap<>();
        keys.forEach((part, all) -> {
            List<RankKey> found =
                    all.stream().filter(key -> wanted.test(key.weighed())).toList();
            if (!found.isEmpty()) {
                some.put(part, found);
                found.forEach(key -> count(counted, key.weighed(), 1));
            }
        });
        if (Objects.equals(mostly(counted), currency)) {
            return new CaseOrder(some, counted);
        }
        return of(some.values().stream()
                .flatMap(List::stream)
                .map(RankKey::weighed)
                .toList());
    }

    /** Returns the parts that have cases. */
    public List<RankedPart> parts() {
        return keys.entrySet().stream()
                .map(part -> new RankedPart(part.getKey(), part.getValue()))
                .toList();
    }

    /** Returns all cases, part by part. */
    public Stream<WeighedCase> weighed() {
        return keys.values().stream().flatMap(List::stream).map(RankKey::weighed);
    }

    /** Finds a case of the order in its part. */
    public Optional<RankedPart.Placed> find(WeighedCase wanted) {
        List<RankKey> part = keys.getOrDefault(wanted.part(), List.of());
        int found = at(part, key(wanted));
        return found < 0
                ? Optional.empty()
                : Optional.of(new RankedPart(wanted.part(), part).placed().get(found));
    }

    /** Returns where a case comes; whether it is one of the order does not matter. */
    public RankKey key(WeighedCase weighed) {
        return RankKey.of(weighed, currency);
    }

    /** Returns the currency in which costs were compared: the one that most cases name; null where none states a cost. */
    public @Nullable String currency() {
        return currency;
    }

    private static int at(List<RankKey> part, RankKey key) {
        return Collections.binarySearch(part, key);
    }

    private static void count(Map<String, Integer> currencies, WeighedCase weighed, int more) {
        if (weighed.costPerYear() != null && weighed.currency() != null) {
            currencies.merge(weighed.currency(), more, (had, changed) -> had + changed == 0 ? null : had + changed);
        }
    }

    /** Returns the currency that most cases name with a cost, of several the first by name. */
    private static @Nullable String mostly(Map<String, Integer> named) {
        return named.entrySet().stream()
                .min(Comparator.<Map.Entry<String, Integer>>comparingInt(each -> -each.getValue())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
