package io.gapwise.engine.findings;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ranks what rules speak for: by the plain sum of weights, ties by contract order. */
public final class Ranking<E extends Enum<E>> {

    private final Map<E, Integer> sums;
    private final Set<E> spokenFor;
    private final Set<E> excluded;

    public Ranking(Class<E> vocabulary) {
        sums = new EnumMap<>(vocabulary);
        spokenFor = EnumSet.noneOf(vocabulary);
        excluded = EnumSet.noneOf(vocabulary);
    }

    public void speakFor(E candidate, int weight) {
        spokenFor.add(candidate);
        sums.merge(candidate, weight, Integer::sum);
    }

    public void speakAgainst(E candidate, int weight) {
        sums.merge(candidate, -weight, Integer::sum);
    }

    public void exclude(E candidate) {
        excluded.add(candidate);
    }

    /** The candidates that a rule speaks for and none excludes, best first. */
    public List<E> bestFirst() {
        return spokenFor.stream()
                .filter(candidate -> !excluded.contains(candidate))
                .sorted(Comparator.comparing(this::sum, Comparator.reverseOrder()))
                .toList();
    }

    public Set<E> excluded() {
        return EnumSet.copyOf(excluded);
    }

    public int sum(E candidate) {
        return sums.getOrDefault(candidate, 0);
    }
}
