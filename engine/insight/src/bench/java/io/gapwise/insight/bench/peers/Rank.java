package io.gapwise.insight.bench.peers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Sums of weights in an array: by sum, ties by contract order. */
final class Rank<E extends Enum<E>> {

    private final E[] all;
    private final int[] sums;
    private final Set<E> spokenFor;
    private final Set<E> excluded;

    Rank(Class<E> vocabulary) {
        all = vocabulary.getEnumConstants();
        sums = new int[all.length];
        spokenFor = EnumSet.noneOf(vocabulary);
        excluded = EnumSet.noneOf(vocabulary);
    }

    void speakFor(E candidate, int weight) {
        spokenFor.add(candidate);
        sums[candidate.ordinal()] += weight;
    }

    void speakAgainst(E candidate, int weight) {
        sums[candidate.ordinal()] -= weight;
    }

    void exclude(E candidate) {
        excluded.add(candidate);
    }

    Set<E> spokenFor() {
        return spokenFor;
    }

    Set<E> excluded() {
        return excluded;
    }

    List<E> bestFirst() {
        List<E> best = new ArrayList<>(spokenFor.size());
        for (E candidate : all) {
            if (spokenFor.contains(candidate) && !excluded.contains(candidate)) {
                int at = best.size();
                while (at > 0 && sums[best.get(at - 1).ordinal()] < sums[candidate.ordinal()]) {
                    at--;
                }
                best.add(at, candidate);
            }
        }
        return best;
    }
}
