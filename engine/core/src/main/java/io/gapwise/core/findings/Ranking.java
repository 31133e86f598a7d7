package io.gapwise.core.findings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Ranks the candidates that rules speak for by the sum of their weights; contract order decides where sums are equal.
 */
public final class Ranking<E extends Enum<E>> {

    private final int[] sums;
    private final Set<E> spokenFor;
    private final Set<E> excluded;
    private final Class<E> vocabulary;

    public Ranking(Class<E> vocabulary) {
        this.vocabulary = vocabulary;
        sums = new int[vocabulary.getEnumConstants().length];
        spokenFor = EnumSet.noneOf(vocabulary);
        excluded = EnumSet.noneOf(vocabulary);
    }

    public void speakFor(E candidate, int weight) {
        spokenFor.add(candidate);
        sums[candidate.ordinal()] += weight;
    }

    public void speakAgainst(E candidate, int weight) {
        sums[candidate.ordinal()] -= weight;
    }

    public void exclude(E candidate) {
        excluded.add(candidate);
    }

    /** Says whether there is a candidate that a rule speaks for and no rule excludes. */
    public boolean any() {
        return !excluded.containsAll(spokenFor);
    }

    /** Returns the candidates that a rule speaks for and no rule excludes, in contract order. */
    public Set<E> advised() {
        Set<E> advised = EnumSet.noneOf(vocabulary);
        advised.addAll(spokenFor);
        advised.removeAll(excluded);
        return advised;
    }

    /** Lists the advised candidates, best first. */
    public List<E> bestFirst() {
        List<E> best = new ArrayList<>(spokenFor.size());
        for (E candidate : spokenFor) {
            if (!excluded.contains(candidate)) {
                int at = best.size();
                while (at > 0 && sum(best.get(at - 1)) < sum(candidate)) {
                    at--;
                }
                best.add(at, candidate);
            }
        }
        return Collections.unmodifiableList(best);
    }

    public Set<E> excluded() {
        return EnumSet.copyOf(excluded);
    }

    public int sum(E candidate) {
        return sums[candidate.ordinal()];
    }
}
