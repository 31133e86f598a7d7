package io.gapwise.site.picture;

import io.gapwise.service.recommendations.Recommendations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps the counts, so that a page costs the same however many cases there are: each request reads only what is new. A
 * transaction may be numbered early and committed late; that the number of cases is not what was folded tells so.
 */
@Component
class ChartCountsCache {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LATE = Duration.ofHours(1);

    private final Recommendations recommendations;
    private final Clock clock;
    private DailyChartCounts folded = new DailyChartCounts(ZoneId.systemDefault());
    private Instant again = Instant.MIN;
    private Duration wait = SOON;

    ChartCountsCache(Recommendations recommendations, Clock clock) {
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

    /** What was stored before there were digests gets them later, without a number of its own: worth a look, ever rarer. */
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

    private void startOver(Recommendations store) {
        DailyChartCounts anew = new DailyChartCounts(ZoneId.systemDefault());
        store.after(0, anew::add);
        folded = anew;
    }
}
