package io.gapwise.practice.groups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds what cases have in common.
 *
 * @param groups cases that share a name, the largest groups first
 * @param proposals cases whose titles are alike, the largest groups first; nothing is concluded from them
 */
public record CaseGroups(List<CaseGroup> groups, List<Proposal> proposals) {

    private static final Comparator<CaseGroup> LARGEST = Comparator.<CaseGroup>comparingInt(
                    group -> -group.cases().size())
            .thenComparingLong(group -> -orNothing(group.people()))
            .thenComparingLong(group -> -orNothing(group.costPerYear()))
            .thenComparing(CaseGroup::trait)
            .thenComparing(CaseGroup::name);

    public CaseGroups {
        groups = List.copyOf(groups);
        proposals = List.copyOf(proposals);
    }

    /** Groups cases; a group has two of them at least. */
    public static CaseGroups of(List<CaseFacts> cases) {
        List<CaseGroup> groups = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            groups.addAll(of(trait, cases));
        }
        groups.sort(LARGEST);
        return new CaseGroups(groups, Alike.of(cases));
    }

    private static List<CaseGroup> of(Trait trait, List<CaseFacts> cases) {
        Map<String, List<CaseFacts>> sharing = new TreeMap<>();
        Map<String, Map<String, Integer>> written = new HashMap<>();
        for (CaseFacts each : cases) {
            Map<String, String> own = new LinkedHashMap<>();
            each.names(trait).forEach(name -> own.putIfAbsent(Wording.plain(name), name));
            own.remove("");
            own.forEach((plain, name) -> {
                sharing.computeIfAbsent(plain, key -> new ArrayList<>()).add(each);
                written.computeIfAbsent(plain, key -> new TreeMap<>()).merge(name, 1, Integer::sum);
            });
        }
        return sharing.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> group(trait, mostly(written.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    /** Returns the name that is written most often; of several the first of the alphabet. */
    private static String mostly(Map<String, Integer> written) {
        return written.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static CaseGroup group(Trait trait, String name, List<CaseFacts> cases) {
        return new CaseGroup(trait, name, cases.stream().map(CaseFacts::id).toList(), people(cases), cost(cases));
    }

    private static Total people(List<CaseFacts> cases) {
        Map<String, Long> most = new HashMap<>();
        long alone = 0;
        int stated = 0;
        for (CaseFacts each : cases) {
            if (each.people() != null) {
                stated++;
                String audience = each.names(Trait.AUDIENCE).stream()
                        .map(Wording::plain)
                        .sorted()
                        .collect(Collectors.joining(" and "));
                if (audience.isEmpty()) {
                    alone += each.people();
                } else {
                    most.merge(audience, each.people(), Math::max);
                }
            }
        }
        long sum = alone + most.values().stream().mapToLong(people -> people).sum();
        return total(sum, stated, cases.size());
    }

    private static Total cost(List<CaseFacts> cases) {
        List<Long> stated = cases.stream()
                .map(CaseFacts::costPerYear)
                .filter(Objects::nonNull)
                .toList();
        return total(stated.stream().mapToLong(cost -> cost).sum(), stated.size(), cases.size());
    }

    private static Total total(long sum, int stated, int cases) {
        @Nullable Long of = stated == 0 ? null : Long.valueOf(sum);
        return new Total(of, stated, cases - stated);
    }

    private static long orNothing(Total total) {
        return total.sum() == null ? 0 : total.sum();
    }
}
