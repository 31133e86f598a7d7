package io.gapwise.insight.ranking;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the cases of one part in their order, the first one first. What puts one before the next is said when asked for. */
public final class RankedPart {

    private final RankingPart part;
    private final List<RankKey> keys;

    RankedPart(RankingPart part, List<RankKey> keys) {
        this.part = part;
        this.keys = Collections.unmodifiableList(keys);
    }

    /**
     * Holds one case in its part.
     *
     * @param number the rank, from 1
     * @param beforeNext why it comes before the next case of the part; null for the last one
     */
    public record Placed(
            int number, WeighedCase weighed, @Nullable BeforeNext beforeNext) {}

    public RankingPart part() {
        return part;
    }

    /** Returns how many cases the part has. */
    public int count() {
        return keys.size();
    }

    /** Returns its cases; those that nobody looks at cost nothing. */
    public List<Placed> placed() {
        return new AbstractList<>() {
            @Override
            public Placed get(int at) {
                return RankedPart.this.placed(at);
            }

            @Override
            public int size() {
                return keys.size();
            }
        };
    }

    /** Returns how many of its cases come before a place or stand there. */
    public int upTo(RankKey key) {
        int found = Collections.binarySearch(keys, key);
        return found < 0 ? -found - 1 : found + 1;
    }

    private Placed placed(int at) {
        RankKey here = keys.get(at);
        BeforeNext before = at + 1 < keys.size() ? here.before(keys.get(at + 1)) : null;
        return new Placed(at + 1, here.weighed(), before);
    }
}
