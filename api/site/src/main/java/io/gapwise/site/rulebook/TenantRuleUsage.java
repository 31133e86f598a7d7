package io.gapwise.site.rulebook;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.recommendations.ListingChanges;
import io.gapwise.service.recommendations.Recommendations;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows how often the answers of one tenant named each rule. When somebody asks, the answers are read in the
 * background, once each. A page never waits for many of them, and shows the counts so far.
 */
final class TenantRuleUsage {

    private static final Logger LOG = LoggerFactory.getLogger(TenantRuleUsage.class);

    /** A page waits for at most this many new answers. */
    private static final long FEW = 50;

    private static final long A_MOMENT_MILLIS = 300;

    private final Recommendations recommendations;
    private final ListingChanges changes;
    private final RuleUsageCounter fold;
    private final ExecutorService aside;
    private volatile Known known = new Known(new RuleUsageCounts(Map.of(), 0, false), 0, 0, false);
    private CompletableFuture<?> running = CompletableFuture.completedFuture(null);

    /** Holds the counts, the last place and the last change of the lists that were read, and whether an answer with a lower place may still appear. */
    private record Known(RuleUsageCounts counts, long last, long lastChange, boolean recent) {}

    TenantRuleUsage(Recommendations recommendations, ListingChanges changes, Clock clock, ExecutorService aside) {
        this.recommendations = recommendations;
        this.changes = changes;
        this.fold = new RuleUsageCounter(recommendations, changes, clock);
        this.aside = aside;
    }

    RuleUsageCounts now() {
        long top = recommendations.lastListed();
        long behind = top - known.last();
        if (behind > 0 || known.recent() || changes.last() > known.lastChange()) {
            CompletableFuture<?> reading = readOn();
            if (behind <= FEW) {
                await(reading);
            }
        }
        Known now = known;
        return new RuleUsageCounts(now.counts().byRule(), now.counts().answers(), now.last() >= top);
    }

    private synchronized CompletableFuture<?> readOn() {
        if (running.isDone()) {
            Caller caller = Callers.current();
            running = CompletableFuture.runAsync(() -> Callers.run(caller, this::read), aside);
        }
        return running;
    }

    private void read() {
        try {
            fold.follow();
            fold.recheck();
            boolean more = true;
            while (more && !aside.isShutdown()) {
                more = fold.goOn();
                publish();
            }
        } catch (RuntimeException e) {
            LOG.warn("Counting how often rules spoke broke off; it goes on when the page is asked for again.", e);
            publish();
        }
    }

    private void publish() {
        known = new Known(fold.counts(), fold.last(), fold.lastChange(), fold.mayComeLate());
    }

    private static void await(CompletableFuture<?> reading) {
        try {
            reading.get(A_MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            // The page then shows the counts so far.
        }
    }
}
