package io.gapwise.service.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Says whether the file of the embedded database is being written anew, while which nobody gets a connection. Requests
 * wait a moment and are then refused; work in the background waits until it is over.
 */
@Component
class StorePause {

    private static final Duration OF_REQUESTS = Duration.ofSeconds(2);
    private static final Duration IN_THE_BACKGROUND = Duration.ofMinutes(30);

    private boolean on;

    synchronized void begin() {
        on = true;
    }

    synchronized void end() {
        on = false;
        notifyAll();
    }

    synchronized boolean on() {
        return on;
    }

    /** @throws StoreRefused if it takes too long */
    synchronized void awaitEnd() throws StoreRefused {
        long end = System.nanoTime() + patience().toNanos();
        try {
            while (on) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new StoreRefused(StoreFault.REWRITING);
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreRefused(StoreFault.REWRITING);
        }
    }

    private static Duration patience() {
        return RequestContextHolder.getRequestAttributes() == null ? IN_THE_BACKGROUND : OF_REQUESTS;
    }
}
