package io.gapwise.practice.plan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells what was planned before something changed, over the same periods.
 *
 * @param starts in which period each candidate was to start, counted from 0
 * @param from the first period that can still be changed: what started before it runs, or is over
 */
public record EarlierPlan(Map<String, Integer> starts, int from) {

    public EarlierPlan {
        starts = Collections.unmodifiableMap(new TreeMap<>(starts));
    }

    /** Says whether it began before the first period that can be changed. */
    boolean begun(String candidate) {
        Integer start = starts.get(candidate);
        return start != null && start < from;
    }
}
