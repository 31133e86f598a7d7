package io.gapwise.site.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts how often answers named one rule, and keeps the newest of them. */
final class RuleTally {

    /** The page of a rule lists this many answers. */
    static final int NEWEST = 10;

    /** Some more are kept, because answers leave the lists when their cases get later ones. */
    private static final int KEPT = 50;

    private static final Comparator<RuleMention> NEWEST_FIRST =
            Comparator.comparingLong(RuleMention::seq).reversed();

    private final List<RuleMention> newest = new ArrayList<>();
    private long times;

    /** Adds an answer; answers usually arrive in order, but not always. */
    void add(RuleMention heard) {
        times++;
        if (newest.size() == KEPT && heard.seq() < newest.get(KEPT - 1).seq()) {
            return;
        }
        newest.add(heard);
        newest.sort(NEWEST_FIRST);
        if (newest.size() > KEPT) {
            newest.remove(KEPT);
        }
    }

    /** Takes an answer out that was added. */
    void remove(long seq) {
        times--;
        newest.removeIf(heard -> heard.seq() == seq);
    }

    RuleUsageCounts.Count count() {
        return new RuleUsageCounts.Count(times, newest.stream().limit(NEWEST).toList());
    }
}
