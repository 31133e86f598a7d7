package io.gapwise.site.upload;

import io.gapwise.service.connections.ClientConnection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Lets two uploads be read at a time, because each may take a processor and much memory for seconds. A few more wait
 * for their turn in the order in which they came; the others are told to come back.
 */
@Component
class ReadingQueue {

    static final int PATIENCE_SECONDS = 20;

    private static final int TOGETHER = 2;
    private static final int MOST_WAITING = 8;
    private static final int LOOK_MILLIS = 500;

    private final Semaphore free = new Semaphore(TOGETHER, true);
    private final AtomicInteger waiting = new AtomicInteger();

    /** Signals that too many uploads are waiting, or that this one has waited too long. */
    static final class Busy extends Exception {

        private static final long serialVersionUID = 1L;

        Busy() {
            super("Other files are being read.", null, false, false);
        }
    }

    /** Signals that the person who sent a file has left, so that nobody needs it read. */
    static final class Left extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Left() {
            super("The client has left.", null, false, false);
        }

        static void check(ClientConnection client) {
            if (client.left()) {
                throw new Left();
            }
        }
    }

    /** Stands for the right to read, until it is closed. */
    final class Turn implements AutoCloseable {

        @Override
        public void close() {
            free.release();
        }
    }

    /** Returns how many uploads would be read before one that came now. */
    int ahead() {
        return free.availablePermits() > 0 ? 0 : waiting.get() + TOGETHER;
    }

    /**
     * Waits for a turn.
     *
     * @throws Busy if there is none in time
     * @throws Left if the client leaves while it waits
     */
    Turn take(ClientConnection client) throws Busy {
        if (free.tryAcquire()) {
            return new Turn();
        }
        try {
            if (waiting.incrementAndGet() > MOST_WAITING) {
                throw new Busy();
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (System.nanoTime() < end) {
                if (free.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    return new Turn();
                }
                Left.check(client);
            }
            throw new Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } finally {
            waiting.decrementAndGet();
        }
    }
}
