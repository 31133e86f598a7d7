package io.gapwise.site.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How often one rule spoke, and where last. */
final class RuleTally {

    /** As many answers as the page of a rule names. */
    static final int NEWEST = 10;

    private static final Comparator<RuleMention> NEWEST_FIRST =
            Comparator.comparingLong(RuleMention::seq).reversed();

    private final List<RuleMention> newest = new ArrayList<>();
    private long times;

    /** They come mostly, but not always, in order. */
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
