package io.gapwise.site.rulebook;

import io.gapwise.service.recommendations.Recommendations;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Knows how often answers named each rule. When somebody asks, the answers are read in the background, once each. A
 * page never waits for many of them, and shows the counts so far.
 */
@Component
final class RuleUsage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RuleUsage.class);

    /** A page waits for at most this many new answers. */
    private static final long FEW = 50;

    private static final long A_MOMENT_MILLIS = 300;

    private final Recommendations recommendations;
    private final RuleUsageCounter fold;
    private final ThreadPoolExecutor aside =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), RuleUsage::thread);
    private volatile Known known = new Known(new RuleUsageCounts(Map.of(), 0, false), 0, false);
    private CompletableFuture<?> running = CompletableFuture.completedFuture(null);

    /** Holds the counts, the last place that was read, and whether some places must be checked again. */
    private record Known(RuleUsageCounts counts, long last, boolean gaps) {}

    RuleUsage(Recommendations recommendations, Clock clock) {
        this.recommendations = recommendations;
        this.fold = new RuleUsageCounter(recommendations, clock);
    }

    /** Returns the current counts and starts reading new answers. */
    RuleUsageCounts now() {
        long top = recommendations.last();
        long behind = top - known.last();
        if (behind > 0 || known.gaps()) {
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
            running = CompletableFuture.runAsync(this::read, aside);
        }
        return running;
    }

    private void read() {
        try {
            fold.recheckGaps();
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
        known = new Known(fold.counts(), fold.last(), fold.hasGaps());
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

    private static Thread thread(Runnable reading) {
        Thread thread = new Thread(reading, "rules-spoken");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        aside.shutdownNow();
    }
}
