package io.gapwise.site.picture;

import io.gapwise.service.recommendations.ListedRecommendations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Keeps the counts of one tenant, so that a page costs the same however many cases there are: each request reads only
 * the new cases. A case can get its sequence number early and be committed late, after cases with higher numbers were
 * counted. Such a case is missing while more cases are stored than counted, and is then looked for.
 */
final class TenantChartCounts {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final ListedRecommendations recommendations;
    private final Clock clock;
    private DailyChartCounts counts = new DailyChartCounts(ZoneId.systemDefault());
    private Instant nextLook = Instant.MIN;
    private Duration wait = FIRST_WAIT;

    TenantChartCounts(ListedRecommendations recommendations, Clock clock) {
        this.recommendations = recommendations;
        this.clock = clock;
    }

    synchronized PeriodCounts picture(Period period) {
        catchUp();
        return counts.picture(period);
    }

    synchronized List<Dot> dots(Period period) {
        catchUp();
        return counts.dots(period);
    }

    private void catchUp() {
        recommendations.atOnce(store -> {
            long count = store.count();
            store.after(counts.last(), counts::add);
            if (counts.count() != count) {
                store.after(counts.lastNumberBeforeTail(), counts::add);
            }
            if (counts.count() != count || digestsMayHaveCome()) {
                startOver(store);
            }
            return count;
        });
    }

    /**
     * Says whether to count all cases again, at growing intervals. Cases that older versions stored get their digests
     * later, and keep their numbers, so that they do not appear as new.
     */
    private boolean digestsMayHaveCome() {
        if (counts.withoutSummary() == 0) {
            return false;
        }
        Instant now = clock.instant();
        if (now.isBefore(nextLook)) {
            return false;
        }
        boolean first = nextLook.equals(Instant.MIN);
        nextLook = now.plus(wait);
        wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        return !first;
    }

    private void startOver(ListedRecommendations store) {
        DailyChartCounts anew = new DailyChartCounts(ZoneId.systemDefault());
        store.after(0, anew::add);
        counts = anew;
    }
}
