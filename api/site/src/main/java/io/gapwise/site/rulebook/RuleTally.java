package io.gapwise.site.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts how often answers named one rule, and keeps the newest of them. */
final class RuleTally {

    /** The page of a rule lists this many answers. */
    static final int NEWEST = 10;

    private static final Comparator<RuleMention> NEWEST_FIRST =
            Comparator.comparingLong(RuleMention::seq).reversed();

    private final List<RuleMention> newest = new ArrayList<>();
    private long times;

    /** Adds an answer; answers usually arrive in order, but not always. */
    void add(RuleMention heard) {
        times++;
        if (newest.size() == NEWEST && heard.seq() < newest.get(NEWEST - 1).seq()) {
            return;
        }
        newest.add(heard);
        newest.sort(NEWEST_FIRST);
        if (newest.size() > NEWEST) {
            newest.remove(NEWEST);
        }
    }

    RuleUsageCounts.Count count() {
        return new RuleUsageCounts.Count(times, List.copyOf(newest));
    }
}
