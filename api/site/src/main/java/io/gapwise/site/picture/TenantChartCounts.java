package io.gapwise.site.picture;

import io.gapwise.service.recommendations.ListedRecommendations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Keeps the counts of one tenant, so that a page costs the same however many cases there are: each request reads only the new cases.
 * A transaction may get its number early and commit late; this shows when the number of stored cases differs from the
 * number of counted ones.
 */
final class TenantChartCounts {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LATE = Duration.ofHours(1);

    private final ListedRecommendations recommendations;
    private final Clock clock;
    private DailyChartCounts folded = new DailyChartCounts(ZoneId.systemDefault());
    private Instant again = Instant.MIN;
    private Duration wait = SOON;

    TenantChartCounts(ListedRecommendations recommendations, Clock clock) {
        this.recommendations = recommendations;
        this.clock = clock;
    }

    synchronized PeriodCounts picture(Period period) {
        catchUp();
        return folded.picture(period);
    }

    synchronized List<Dot> dots(Period period) {
        catchUp();
        return folded.dots(period);
    }

    private void catchUp() {
        recommendations.atOnce(store -> {
            long count = store.count();
            store.after(folded.last(), folded::add);
            if (folded.count() != count) {
                store.after(folded.lastNumberBeforeTail(), folded::add);
            }
            if (folded.count() != count || digestsMayHaveCome()) {
                startOver(store);
            }
            return count;
        });
    }

    /**
     * Cases stored by older versions get their digests later, without a new number. This says when to look again, at
     * growing intervals.
     */
    private boolean digestsMayHaveCome() {
        if (folded.withoutSummary() == 0) {
            return false;
        }
        Instant now = clock.instant();
        if (now.isBefore(again)) {
            return false;
        }
        boolean first = again.equals(Instant.MIN);
        again = now.plus(wait);
        wait = wait.multipliedBy(2).compareTo(LATE) < 0 ? wait.multipliedBy(2) : LATE;
        return !first;
    }

    private void startOver(ListedRecommendations store) {
        DailyChartCounts anew = new DailyChartCounts(ZoneId.systemDefault());
        store.after(0, anew::add);
        folded = anew;
    }
}
