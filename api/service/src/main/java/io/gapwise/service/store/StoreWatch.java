package io.gapwise.service.store;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notices within two seconds that the database hangs, and within one that it works again. A database that works is not
 * probed, except where somebody waits for it or asks for the health of the service.
 */
@Component
class StoreWatch {

    private static final int LOOK_MILLIS = 250;
    private static final long SUSPICIOUS_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    /** Each failed attempt closes the embedded database for a moment. */
    private static final long SELDOM_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long PATIENCE_MILLIS = 1500;

    private final GuardedDataSource connections;
    private final StoreGate gate;
    private final StoreProbe probe;
    private final TaskExecutor tasks;
    private volatile boolean ready;
    private volatile long lastProbe = System.nanoTime() - FRESH_NANOS;

    StoreWatch(
            DataSource connections,
            StoreGate gate,
            StoreProbe probe,
            @Qualifier("applicationTaskExecutor") TaskExecutor tasks) {
        this.connections = (GuardedDataSource) connections;
        this.gate = gate;
        this.probe = probe;
        this.tasks = tasks;
    }

    /** Begins to watch. Before this moment the tables are being made, which may take long. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
    }

    @Scheduled(fixedDelay = LOOK_MILLIS)
    void look() {
        if (ready && due(gate.fault())) {
            probe();
        }
    }

    private boolean due(@Nullable StoreFault fault) {
        if (fault == null) {
            return stale() && connections.anyTakenFor(SUSPICIOUS_NANOS);
        }
        return fault != StoreFault.NOT_WRITABLE || System.nanoTime() - lastProbe > SELDOM_NANOS;
    }

    /** Returns what is wrong, or null; it is at most a second old, and known within two. */
    @Nullable StoreFault now() {
        if (stale() && gate.fault() != StoreFault.NOT_WRITABLE) {
            try {
                CompletableFuture.runAsync(this::probe, tasks).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                gate.raise(StoreFault.NOT_ANSWERING);
            } catch (ExecutionException e) {
                throw new IllegalStateException("The database could not be probed.", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return gate.fault();
    }

    private boolean stale() {
        return System.nanoTime() - lastProbe > FRESH_NANOS;
    }

    private void probe() {
        try {
            probe.attempt();
            if (gate.fault() != null) {
                connections.renew();
            }
            gate.clear();
        } catch (SQLException e) {
            StoreFault found = StoreFault.of(e).orElse(StoreFault.GONE);
            gate.raise(found);
            if (found.outOfReach()) {
                connections.abort();
            } else if (found == StoreFault.NOT_WRITABLE) {
                connections.renew();
            }
        } finally {
            lastProbe = System.nanoTime();
        }
    }
}
