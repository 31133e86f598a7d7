package io.gapwise.service.plans;

import io.gapwise.practice.plan.NoSolver;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.PlanReport;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.access.Scope;
import io.gapwise.service.store.StoreFault;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

/**
 * Works out versions of plans, one at a time in this program. What is worked on when the program ends is broken off; what
 * waits keeps its turn, and the next program goes on with it.
 */
@Component
class PlanWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PlanWorker.class);
    private static final int LOOK_SECONDS = 1;
    private static final int RENEW_MILLIS = 5_000;
    private static final int PATIENCE_SECONDS = 2;

    private final PlanQueue queue;
    private final StoredComputations computations;
    private final FinishedPlans finished;
    private final PlanSolver solver;
    private final Semaphore asked = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "plans");
    private volatile boolean working;
    private volatile boolean withoutSolver;

    PlanWorker(PlanQueue queue, StoredComputations computations, FinishedPlans finished, PlanSolver solver) {
        this.queue = queue;
        this.computations = computations;
        this.finished = finished;
        this.solver = solver;
        thread.setDaemon(true);
    }

    /** Nobody wants the plan any more, or the program ends. */
    static final class GivenUp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("Nobody waits for this plan any more.", null, false, false);
        }
    }

    /** Says whether it is known that the program carries no solver for this machine. */
    boolean withoutSolver() {
        return withoutSolver;
    }

    /** Has the queue looked at now, because something was put there. */
    void wake() {
        asked.release();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        try {
            queue.start();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The database is away; what was left behind ends with its lease.", e);
        }
        thread.start();
    }

    /** Says that this program lives. */
    @Scheduled(fixedDelay = RENEW_MILLIS)
    void renew() {
        if (working && !closing()) {
            try {
                queue.renew();
            } catch (DataAccessException | TransactionException e) {
                LOG.debug("The database is away; the lease is renewed when it is back.", e);
            }
        }
    }

    private void work() {
        while (!closing()) {
            try {
                if (!next()) {
                    asked.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
                    asked.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException | TransactionException e) {
                LOG.debug("The database is away; plans are worked out when it is back.", e);
                pause();
            } catch (RuntimeException e) {
                LOG.error("The queue of plans could not be looked at.", e);
                pause();
            }
        }
    }

    /** Works on the next computation, and returns false if there is none. */
    private boolean next() {
        Optional<PlanQueue.Turn> taken = queue.take();
        taken.ifPresent(this::workOn);
        return taken.isPresent();
    }

    private void workOn(PlanQueue.Turn turn) {
        working = true;
        Caller caller = new Caller(turn.tenant(), turn.askedBy(), EnumSet.allOf(Scope.class));
        try {
            Callers.run(caller, () -> workOut(turn));
        } finally {
            working = false;
        }
    }

    private void workOut(PlanQueue.Turn turn) {
        try {
            Optional<String> request = computations.request(turn.plan(), turn.number(), queue.runner());
            Optional<PlanRequest> read = request.flatMap(text -> read(turn, text));
            if (read.isPresent()) {
                PlanReport report = solver.solve(read.get(), () -> requireWanted(turn));
                store(() -> finished.keep(turn, report));
            }
        } catch (GivenUp given) {
            LOG.debug("A computation of a plan is given up.");
        } catch (NoSolver none) {
            withoutSolver = true;
            LOG.warn("Plans cannot be worked out: {}", none.getMessage());
            fail(turn, ComputationFailure.NO_SOLVER);
        } catch (RuntimeException | Error e) {
            if (!closing()) {
                LOG.error("A plan could not be worked out.", e);
                fail(turn, ComputationFailure.UNEXPECTED);
            }
        }
    }

    /** Reads what is to be worked out; another version of the program may have stored what this one cannot plan for. */
    private Optional<PlanRequest> read(PlanQueue.Turn turn, String request) {
        try {
            return Optional.of(PlanTexts.request(request));
        } catch (IllegalStateException e) {
            LOG.warn("What is stored of a plan cannot be planned for by this version of the program.");
            fail(turn, ComputationFailure.NOT_READABLE);
            return Optional.empty();
        }
    }

    private void requireWanted(PlanQueue.Turn turn) {
        if (closing() || !stillRuns(turn)) {
            throw new GivenUp();
        }
    }

    private boolean stillRuns(PlanQueue.Turn turn) {
        try {
            return computations.running(turn.plan(), turn.number(), queue.runner());
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The database is away; the work goes on meanwhile.", e);
            return true;
        }
    }

    private void fail(PlanQueue.Turn turn, ComputationFailure failure) {
        store(() -> finished.fail(turn, failure));
    }

    /** Stores something, again and again until the database accepts it or the program ends. */
    private void store(Runnable what) {
        boolean kept = false;
        while (!kept && !closing()) {
            try {
                what.run();
                kept = true;
            } catch (DataAccessException | TransactionException e) {
                if (StoreFault.of(e).isEmpty()) {
                    throw e;
                }
                LOG.debug("The database is away; what came of a computation is stored when it is back.", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            closing.await(LOOK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    private boolean closing() {
        return closing.getCount() == 0;
    }

    /** Ends the work at the next question to the solver, while requests are still being answered. */
    @EventListener(ContextClosedEvent.class)
    void stopSoon() {
        closing.countDown();
        asked.release();
    }

    /** What the solver has in hand cannot be interrupted; nothing of it is stored once it is broken off here. */
    @Override
    public void destroy() throws InterruptedException {
        stopSoon();
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        try {
            queue.release();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The database is away; what is not finished ends with its lease.", e);
        }
    }
}
