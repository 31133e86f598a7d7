package io.gapwise.core.findings;

import io.gapwise.core.cases.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Ranks the candidates that rules speak for by the sum of their weights; contract order decides where sums are equal.
 */
public final class Ranking<E extends Enum<E>> {

    private final E[] vocabulary;
    private final int[] sums;
    /** The candidates that a rule speaks for, as bits. */
    private long spokenFor;
    /** The candidates that a rule excludes, as bits. */
    private long excluded;

    public Ranking(Class<E> vocabulary) {
        this.vocabulary = Words.vocabulary(vocabulary);
        sums = new int[this.vocabulary.length];
    }

    public void speakFor(E candidate, int weight) {
        spokenFor |= 1L << candidate.ordinal();
        sums[candidate.ordinal()] += weight;
    }

    public void speakAgainst(E candidate, int weight) {
        sums[candidate.ordinal()] -= weight;
    }

    public void exclude(E candidate) {
        excluded |= 1L << candidate.ordinal();
    }

    /** Says whether there is a candidate that a rule speaks for and no rule excludes. */
    public boolean any() {
        return (spokenFor & ~excluded) != 0;
    }

    /** Returns the candidates that a rule speaks for and no rule excludes, in contract order. */
    public Set<E> advised() {
        return Words.ofBits(vocabulary, spokenFor & ~excluded);
    }

    /** Lists the advised candidates, best first. */
    public List<E> bestFirst() {
        List<E> best = new ArrayList<>(Long.bitCount(spokenFor));
        for (long left = spokenFor & ~excluded; left != 0; left &= left - 1) {
            E candidate = vocabulary[Long.numberOfTrailingZeros(left)];
            int at = best.size();
            while (at > 0 && sum(best.get(at - 1)) < sum(candidate)) {
                at--;
            }
            best.add(at, candidate);
        }
        return Collections.unmodifiableList(best);
    }

    public Set<E> excluded() {
        return Words.ofBits(vocabulary, excluded);
    }

    public int sum(E candidate) {
        return sums[candidate.ordinal()];
    }
}
