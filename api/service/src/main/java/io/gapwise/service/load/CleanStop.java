package io.gapwise.service.load;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends what would keep the service from stopping, before Tomcat waits for the requests that are being answered: from
 * here on nothing more of a body is waited for, and batches end at the next line.
 */
@Component
final class CleanStop implements SmartLifecycle {

    private final WaitingReaders waiting;
    private volatile boolean running;

    CleanStop(WaitingReaders waiting) {
        this.waiting = waiting;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        waiting.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before everything else. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
