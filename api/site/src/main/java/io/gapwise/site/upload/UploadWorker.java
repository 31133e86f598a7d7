package io.gapwise.site.upload;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.casecomments.CaseComments;
import io.gapwise.service.origins.CaseOrigins;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.quotas.QuotaReached;
import io.gapwise.service.recommendations.Consultations;
import io.gapwise.sheets.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Answers uploads in the background, one after another, and records why one of them broke off. */
@Component
class UploadWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(UploadWorker.class);
    private static final int TOGETHER = 100;
    private static final int QUEUE = 50;
    private static final int PATIENCE_SECONDS = 3;
    private static final int PAUSE_SECONDS = 1;
    private static final int LOOK_MILLIS = 1000;
    private static final Set<UploadState> BUSY =
            Arrays.stream(UploadState.values()).filter(UploadState::busy).collect(Collectors.toUnmodifiableSet());

    private final Uploads uploads;
    private final UploadRows rows;
    private final UploadLeases leases;
    private final Consultations consultations;
    private final RowReferences references;
    private final CaseUpdates updates;
    private final CaseOrigins origins;
    private final CaseComments comments;
    private final TransactionOperations transactions;
    private final Workers workers = new Workers();
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), UploadWorker::thread);
    private volatile boolean ready;
    private final CountDownLatch closing = new CountDownLatch(1);

    UploadWorker(
            Uploads uploads,
            UploadRows rows,
            UploadLeases leases,
            Consultations consultations,
            RowReferences references,
            CaseUpdates updates,
            CaseOrigins origins,
            CaseComments comments,
            TransactionOperations transactions) {
        this.uploads = uploads;
        this.rows = rows;
        this.leases = leases;
        this.consultations = consultations;
        this.references = references;
        this.updates = updates;
        this.origins = origins;
        this.comments = comments;
        this.transactions = transactions;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "uploads");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Queues an upload so that its good rows are answered; returns false if too many uploads are waiting. A second call
     * for the same upload has no effect.
     */
    boolean begin(String id) {
        UploadState before = uploads.state(id);
        if (before.busy() || before == UploadState.MATCHING || !leases.begin(id, before)) {
            return true;
        }
        Caller caller = Callers.current();
        try {
            worker.execute(() -> Callers.run(caller, () -> run(id)));
            return true;
        } catch (RejectedExecutionException full) {
            uploads.move(id, Set.of(UploadState.WAITING), before);
            return false;
        }
    }

    /** Stops the answering; rows that are answered stay answered. */
    void stop(String id) {
        if (!uploads.move(id, Set.of(UploadState.WAITING), UploadState.STOPPED)) {
            uploads.move(id, Set.of(UploadState.RUNNING), UploadState.STOPPING);
        }
    }

    /** Resumes everything that was in progress when the service stopped, whether it was shut down or crashed. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        leases.start();
        ready = true;
        lookAfter();
    }

    /** Says that this program lives, and takes over what others left behind. */
    @Scheduled(fixedDelay = LOOK_MILLIS)
    void lookAfter() {
        if (!ready || closing()) {
            return;
        }
        try {
            leases.renew();
            leases.takeOver(worker.getQueue().remainingCapacity())
                    .forEach(upload -> Callers.run(Caller.program(upload.tenant()), () -> resume(upload.id())));
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The database is away; uploads are looked after when it is back.", e);
        }
    }

    private void resume(String id) {
        if (uploads.move(id, Set.of(UploadState.STOPPING), UploadState.STOPPED)) {
            return;
        }
        if (leases.hopeless(id)) {
            LOG.error("An upload is given up, because the program ended each time that it answered it.");
            uploads.breakOff(id, BUSY, StopReason.KEEPS_FAILING);
            return;
        }
        uploads.move(id, Set.of(UploadState.RUNNING), UploadState.WAITING);
        try {
            Caller caller = Callers.current();
            worker.execute(() -> Callers.run(caller, () -> run(id)));
        } catch (RejectedExecutionException full) {
            uploads.giveBack(id);
        }
    }

    private void run(String id) {
        try {
            if (closing() || !uploads.move(id, Set.of(UploadState.WAITING), UploadState.RUNNING)) {
                return;
            }
            if (answer(id)) {
                uploads.move(id, Set.of(UploadState.RUNNING), UploadState.DONE);
                uploads.move(id, Set.of(UploadState.STOPPING), UploadState.STOPPED);
            }
        } catch (UploadLeases.Lost lost) {
            LOG.info("An upload is answered by another program, because this one was silent for too long.");
        } catch (Refusal noRules) {
            breakOff(id, StopReason.NO_RULES);
        } catch (QuotaReached full) {
            LOG.info("An upload ends early, because no more cases may be stored for its tenant.");
            breakOff(id, StopReason.QUOTA_REACHED);
        } catch (RuntimeException | Error e) {
            if (!closing()) {
                LOG.error("An upload could not be answered to its end.", e);
                breakOff(id, StopReason.of(e));
            }
        }
    }

    /**
     * Stores the reason. If the store itself fails, this tries again until the store accepts the reason; if the service
     * shuts down first, the upload is resumed at the next start.
     */
    private void breakOff(String id, StopReason reason) {
        boolean kept = false;
        while (!kept && !closing()) {
            try {
                uploads.breakOff(id, BUSY, reason);
                kept = true;
            } catch (RuntimeException refused) {
                LOG.warn("Why an upload broke off cannot be stored yet: {}", reason);
                pause();
            }
        }
    }

    private void pause() {
        try {
            closing.await(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    private boolean closing() {
        return closing.getCount() == 0;
    }

    /**
     * Answers the good rows and returns true when it is finished. It returns false if the service is shutting down; the
     * upload is then resumed at the next start.
     */
    private boolean answer(String id) throws Refusal {
        Upload upload = uploads.find(id).orElseThrow();
        RowAnswerer answerer = new RowAnswerer(
                upload,
                consultations.begin(),
                rows,
                references,
                updates,
                origins,
                comments,
                workers,
                transactions,
                () -> leases.hold(id));
        rows.tryFailedAgain(id);
        List<UploadRow> some = next(id, 0);
        while (!some.isEmpty()) {
            if (closing()) {
                return false;
            }
            if (uploads.state(id) != UploadState.RUNNING) {
                return true;
            }
            answerer.answer(some);
            uploads.progressed(id);
            some = next(id, some.get(some.size() - 1).line());
        }
        return true;
    }

    private List<UploadRow> next(String id, long line) {
        return rows.behind(id, Set.of(RowState.GOOD), line, TOGETHER);
    }

    /** Ends the work at the next rows as soon as the service is told to stop, while requests are still being answered. */
    @EventListener(ContextClosedEvent.class)
    void stopSoon() {
        closing.countDown();
    }

    @Override
    public void destroy() throws InterruptedException {
        closing.countDown();
        worker.shutdown();
        if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            // An interrupt would close the file of the embedded database under its hands.
            LOG.warn("The rows in hand of an upload are not finished in time; the next start goes on with them.");
        }
        workers.close();
        try {
            leases.release();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The database is away; what is not finished is taken over when its lease ends.", e);
        }
    }
}
