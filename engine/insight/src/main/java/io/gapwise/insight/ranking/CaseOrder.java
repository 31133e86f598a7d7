package io.gapwise.insight.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds weighed cases in the order in which they come, part by part, in the order of {@link Criterion}. The same cases are
 * ordered alike, in whatever order they are given.
 *
 * @param parts the parts that have cases
 * @param currency the currency in which costs were compared: the one that most cases name; null where none states a cost
 */
public record CaseOrder(List<Part> parts, @Nullable String currency) {

    public CaseOrder {
        parts = List.copyOf(parts);
    }

    /** Holds the cases of one part, the first one first. */
    public record Part(RankingPart part, List<Placed> placed) {

        public Part {
            placed = List.copyOf(placed);
        }
    }

    /**
     * Holds one case in its part.
     *
     * @param number the rank, from 1
     * @param beforeNext why it comes before the next case of the part; null for the last one
     */
    public record Placed(
            int number, WeighedCase weighed, @Nullable BeforeNext beforeNext) {}

    /** Orders the cases. */
    public static CaseOrder of(List<WeighedCase> cases) {
        String currency = currency(cases);
        Map<RankingPart, List<RankKey>> parts = new EnumMap<>(RankingPart.class);
        for (WeighedCase each : cases) {
            parts.computeIfAbsent(each.part(), part -> new ArrayList<>()).add(RankKey.of(each, currency));
        }
        return new CaseOrder(
                parts.entrySet().stream()
                        .map(part -> new Part(part.getKey(), placed(part.getValue())))
                        .toList(),
                currency);
    }

    /** Returns all cases, part by part. */
    public Stream<Placed> placed() {
        return parts.stream().flatMap(part -> part.placed().stream());
    }

    private static List<Placed> placed(List<RankKey> keys) {
        keys.sort(RankKey.inOrder());
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            RankKey here = keys.get(i);
            BeforeNext before = i + 1 < keys.size() ? here.before(keys.get(i + 1)) : null;
            placed.add(new Placed(i + 1, here.weighed(), before));
        }
        return placed;
    }

    /** Returns the currency that most cases name with a cost, of several the first by name. */
    private static @Nullable String currency(List<WeighedCase> cases) {
        Map<String, Long> named = cases.stream()
                .filter(each -> each.costPerYear() != null && each.currency() != null)
                .collect(Collectors.groupingBy(
                        each -> String.valueOf(each.currency()), TreeMap::new, Collectors.counting()));
        return named.entrySet().stream()
                .min(Comparator.<Map.Entry<String, Long>>comparingLong(each -> -each.getValue())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
