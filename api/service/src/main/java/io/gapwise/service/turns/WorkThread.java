package io.gapwise.service.turns;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Works on what there is of one kind, one thing at a time. */
final class WorkThread {

    private static final Logger LOG = LoggerFactory.getLogger(WorkThread.class);
    private static final int LOOK_SECONDS = 1;
    private static final int PATIENCE_SECONDS = 5;
    private static final long WHILE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final WorkSource source;
    private final WorkQueue queue;
    private final Semaphore asked = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean working;

    WorkThread(WorkSource source, WorkQueue queue) {
        this.source = source;
        this.queue = queue;
        this.thread = new Thread(this::run, source.kind());
        thread.setDaemon(true);
    }

    void start() {
        try {
            queue.start(source);
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The database is away; what was left behind is taken over when its lease ends.", e);
        }
        thread.start();
    }

    /** Has the queue looked at now, because something was put there. */
    void wake() {
        asked.release();
    }

    /** Says that this program lives. */
    void renew() {
        if (working && !ending()) {
            queue.renew(source);
        }
    }

    private void run() {
        while (!ending()) {
            try {
                if (!next()) {
                    asked.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
                    asked.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException | TransactionException e) {
                LOG.debug("The database is away; the work goes on when it is back.", e);
                pause();
            } catch (RuntimeException e) {
                LOG.error("The work of the kind {} could not be done.", source.kind(), e);
                pause();
            }
        }
    }

    private boolean next() {
        Optional<Work> taken = queue.take(source);
        working = true;
        try {
            taken.ifPresent(work -> source.work(work, new OwnTurn(work)));
        } finally {
            working = false;
        }
        return taken.isPresent();
    }

    /** Is a turn of this program, which lasts until another tenant waits and a while is over. */
    private final class OwnTurn implements Turn {

        private final Work work;
        private long lookAt = System.nanoTime() + WHILE_NANOS;

        OwnTurn(Work work) {
            this.work = work;
        }

        @Override
        public String owner() {
            return queue.owner();
        }

        @Override
        public boolean over() {
            if (ending()) {
                return true;
            }
            if (System.nanoTime() - lookAt < 0) {
                return false;
            }
            lookAt = System.nanoTime() + AGAIN_NANOS;
            return queue.othersWait(source, work.tenant());
        }

        @Override
        public boolean ending() {
            return WorkThread.this.ending();
        }

        @Override
        public void pause() {
            WorkThread.this.pause();
        }
    }

    private void pause() {
        try {
            closing.await(LOOK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    private boolean ending() {
        return closing.getCount() == 0;
    }

    /** Ends the work as soon as may be, while requests are still being answered. */
    void stopSoon() {
        closing.countDown();
        asked.release();
    }

    void stop() throws InterruptedException {
        stopSoon();
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        try {
            queue.release(source);
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The database is away; what is not finished is taken over when its lease ends.", e);
        }
    }
}
