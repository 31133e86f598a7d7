package io.gapwise.service.load;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Bounds the memory that large answers take up while their clients do not read them. Where there would be more, the
 * client that has been taking its answer for the longest time loses its connection, so that those who read are served.
 */
@Component
final class UnreadAnswers {

    /** The part of the heap that is left for them: one sixteenth, because such arrays take up more than their length. */
    private static final int PART = 16;

    /** How long an answer waits until those that were given up are out of the memory. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final long most;
    private final Set<Held> oldestFirst = new LinkedHashSet<>();
    private long kept;
    private long inMemory;

    UnreadAnswers() {
        this(Runtime.getRuntime().maxMemory() / PART);
    }

    /** @param most the number of bytes to keep at most; a single answer may be larger */
    UnreadAnswers(long most) {
        this.most = most;
    }

    /**
     * Counts an answer until it is sent.
     *
     * @param size its bytes
     * @param connection the connection that is given up if this answer is the one to be left
     */
    synchronized Held hold(long size, OutgoingConnection connection) {
        Held held = new Held(size, connection);
        oldestFirst.add(held);
        kept += size;
        inMemory += size;
        while (kept > most && oldestFirst.size() > 1) {
            Held oldest = oldestFirst.iterator().next();
            forget(oldest);
            oldest.connection.endOutput();
        }
        awaitRoom();
        return held;
    }

    /** Makes no more answers meanwhile, because whoever waits here holds a turn. */
    private void awaitRoom() {
        long end = System.nanoTime() + A_MOMENT.toNanos();
        try {
            for (long left = A_MOMENT.toNanos(); inMemory > 2 * most && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget(Held held) {
        if (oldestFirst.remove(held)) {
            kept -= held.size;
        }
    }

    private synchronized void close(Held held) {
        forget(held);
        inMemory -= held.size;
        notifyAll();
    }

    /** Is one answer, which counts until it is closed. */
    final class Held implements AutoCloseable {

        private final long size;
        private final OutgoingConnection connection;

        private Held(long size, OutgoingConnection connection) {
            this.size = size;
            this.connection = connection;
        }

        @Override
        public void close() {
            UnreadAnswers.this.close(this);
        }
    }
}
