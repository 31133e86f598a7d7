package io.gapwise.service.changes;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * Knows which changes this program is committing. The embedded database shows a commit to others a moment before it is on
 * the disk, so that a change could be told, be lost by a kill, and another one come in its place.
 */
@Component
class CommitsGoingOn {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** The place of the last change of the commit that goes on; each tenant has one at a time. */
    private final Map<String, Long> places = new HashMap<>();

    synchronized void begin(String tenant, long place) {
        places.put(tenant, place);
    }

    synchronized void end(String tenant) {
        places.remove(tenant);
        notifyAll();
    }

    /**
     * Waits until everything up to a place is on the disk, if it is seen already.
     *
     * @throws QueryTimeoutException if that takes too long
     */
    synchronized void await(String tenant, long place) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (places.getOrDefault(tenant, Long.MAX_VALUE) <= place) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new QueryTimeoutException("A commit takes too long.");
            }
            pause(left);
        }
    }

    private void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryTimeoutException("Nobody waits for the commit any more.", e);
        }
    }
}
