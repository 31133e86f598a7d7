package io.gapwise.practice.groups;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the people of cases while cases come and go. The same number of the same audience counts once, because it is the same
 * crowd; of different ones nobody knows whether they overlap.
 */
final class HeadCount {

    private final Map<String, TreeMap<Long, Integer>> byAudience = new HashMap<>();
    private final TreeMap<Long, Integer> all = new TreeMap<>();
    private long sum;
    private int stated;

    /**
     * Takes a head count in.
     *
     * @param audience whom the case is about, as it compares with others; empty where nobody stated it
     */
    void add(String audience, long people) {
        stated++;
        all.merge(people, 1, HeadCount::sumOrNothing);
        TreeMap<Long, Integer> same = byAudience.computeIfAbsent(audience, none -> new TreeMap<>());
        if (audience.isEmpty() || !same.containsKey(people)) {
            sum += people;
        }
        same.merge(people, 1, HeadCount::sumOrNothing);
    }

    /** Takes a head count out that was taken in. */
    void remove(String audience, long people) {
        stated--;
        all.merge(people, -1, HeadCount::sumOrNothing);
        TreeMap<Long, Integer> same = byAudience.computeIfAbsent(audience, none -> new TreeMap<>());
        same.merge(people, -1, HeadCount::sumOrNothing);
        if (audience.isEmpty() || !same.containsKey(people)) {
            sum -= people;
        }
        if (same.isEmpty()) {
            byAudience.remove(audience);
        }
    }

    private static @Nullable Integer sumOrNothing(int one, int other) {
        return one + other == 0 ? null : Integer.valueOf(one + other);
    }

    /** Returns how many they are if no two of them are the same. */
    long sum() {
        return sum;
    }

    /** Returns the largest head count; null where there is none. */
    @Nullable Long largest() {
        return all.isEmpty() ? null : all.lastKey();
    }

    /**
     * Returns the bounds.
     *
     * @param cases how many cases there are, with those that state no head count
     * @param whole how many people there are at all; null where nobody stated it
     */
    People people(int cases, @Nullable Long whole) {
        Long atLeast = largest();
        if (atLeast == null) {
            return new People(null, null, 0, cases);
        }
        long atMost = whole == null ? sum : Math.max(atLeast, Math.min(sum, whole));
        return new People(atLeast, atMost, stated, cases - stated);
    }
}
