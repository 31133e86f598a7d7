package io.gapwise.service.proving;

import io.gapwise.insight.proof.Proof;
import io.gapwise.insight.proof.ProofReport;
import io.gapwise.service.rules.LiveSet;
import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Proves a rule set when somebody first asks for it, beside the requests, and keeps the report for as long as the rule set is
 * live. Proving takes seconds, so nobody waits for it: whoever asks too early is told to ask again.
 */
@Component
public final class LiveProofs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LiveProofs.class);

    /** Keeps the proof of a rule set; the weak reference lets a rule set that is no longer used leave memory. */
    private record Begun(WeakReference<LiveSet> of, CompletableFuture<ProofReport> report) {}

    private final ThreadPoolExecutor proving =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), LiveProofs::thread);

    private @Nullable Begun begun;

    /** Returns the report on a rule set; nothing while it is being proved. */
    public Optional<ProofReport> of(LiveSet set) {
        CompletableFuture<ProofReport> report = report(set);
        return report.isDone() && !report.isCompletedExceptionally() ? Optional.of(report.join()) : Optional.empty();
    }

    /** A proof that failed is begun again by the next request, since it may have been for lack of memory. */
    private synchronized CompletableFuture<ProofReport> report(LiveSet set) {
        Begun last = begun;
        if (last == null || last.of.get() != set || last.report.isCompletedExceptionally()) {
            last = new Begun(new WeakReference<>(set), CompletableFuture.supplyAsync(() -> prove(set), proving));
            begun = last;
        }
        return last.report;
    }

    private static ProofReport prove(LiveSet set) {
        try {
            return Proof.of(set.rules());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("The rule set {} could not be proved.", set.version(), e);
            throw e;
        }
    }

    private static Thread thread(Runnable proving) {
        Thread thread = new Thread(proving, "rules-proof");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        proving.shutdownNow();
    }
}
