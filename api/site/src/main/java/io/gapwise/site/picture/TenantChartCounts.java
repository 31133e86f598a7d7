package io.gapwise.site.picture;

import io.gapwise.service.recommendations.ErasedCases;
import io.gapwise.service.recommendations.ListedRecommendation;
import io.gapwise.service.recommendations.ListedRecommendations;
import io.gapwise.service.recommendations.ListingMoves;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps the counts of one tenant, so that a page costs the same however many cases there are: each request reads only
 * the new cases. A case can get its sequence number early and be committed late, after cases with higher numbers were
 * counted. Such a case is missing while more cases are stored than counted, and is then looked for.
 */
final class TenantChartCounts {

    /** An erasure is visible some time after its own time, and the clock of another machine may differ. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final ListedRecommendations recommendations;
    private final ErasedCases erased;
    private final Clock clock;
    private DailyChartCounts counts = new DailyChartCounts(ZoneId.systemDefault());
    private Instant lookedForErased;
    private Instant nextLook = Instant.MIN;
    private Duration wait = FIRST_WAIT;

    TenantChartCounts(ListedRecommendations recommendations, ErasedCases erased, Clock clock) {
        this.recommendations = recommendations;
        this.erased = erased;
        this.clock = clock;
        this.lookedForErased = clock.instant();
    }

    synchronized PeriodCounts picture(Period period) {
        catchUp();
        return counts.picture(period);
    }

    synchronized List<Dot> dots(Period period) {
        catchUp();
        forgetErased();
        return counts.dots(period);
    }

    private void catchUp() {
        recommendations.atOnce(store -> {
            long count = store.count();
            follow(store);
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

    /** Takes out what has left the lists, such as answers whose cases got later ones, and counts what has come back. */
    private void follow(ListedRecommendations store) {
        ListingMoves moves = store.moves(counts.lastChange());
        long last = counts.last();
        List<ListedRecommendation> left = new ArrayList<>();
        store.each(moves.left().stream().filter(seq -> seq <= last).toList(), left::add);
        counts.remove(left);
        // What has a higher number was not read yet.
        store.each(moves.joined().stream().filter(seq -> seq <= last).toList(), counts::rejoin);
        counts.countedUpTo(moves.last());
    }

    /** Takes the titles out of memory of which the store has only said since the last look that they are erased. */
    private void forgetErased() {
        Instant now = clock.instant();
        Set<String> gone = new HashSet<>(erased.since(lookedForErased.minus(LATE)));
        lookedForErased = now;
        if (!gone.isEmpty()) {
            counts.forgetTitles(gone);
        }
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
        anew.countedUpTo(store.moves(0).last());
        store.after(0, anew::add);
        counts = anew;
    }
}
