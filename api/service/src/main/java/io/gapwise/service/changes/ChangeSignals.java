package io.gapwise.service.changes;

import io.gapwise.service.store.Instance;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Wakes those who wait for changes of a tenant. What this program commits is told at once; what others on the same database
 * commit is looked for while somebody waits.
 */
@Component
public class ChangeSignals {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeSignals.class);

    /** Stands for all tenants: whoever waits for it is woken by every change. */
    public static final String ANY = "*";

    private final ChangeEvents events;
    private final Instance instance;
    private final Map<String, Signal> signals = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private Map<String, Long> known = new HashMap<>();

    ChangeSignals(ChangeEvents events, Instance instance) {
        this.events = events;
        this.instance = instance;
    }

    private static final class Signal {

        private long count;

        synchronized long count() {
            return count;
        }

        synchronized void raise() {
            count++;
            notifyAll();
        }

        /** Waits until the count is another one; returns at once where it is already. */
        synchronized void await(long seen, long nanos, BooleanSupplier stopped) throws InterruptedException {
            long end = System.nanoTime() + nanos;
            while (count == seen && !stopped.getAsBoolean()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        }
    }

    private Signal of(String tenant) {
        return signals.computeIfAbsent(tenant, name -> new Signal());
    }

    /** Returns what to wait with: whatever is committed from now on makes the waiting end. */
    public long seen(String tenant) {
        return of(tenant).count();
    }

    /** Says that changes of a tenant were committed. */
    public void changed(String tenant) {
        of(tenant).raise();
        of(ANY).raise();
    }

    /** Wakes all, because the service is being stopped. */
    void wakeAll() {
        signals.values().forEach(Signal::raise);
    }

    /** Waits until something of a tenant changes, the time is over, or the waiting is to stop. */
    public void await(String tenant, long seen, long nanos, BooleanSupplier stopped) {
        waiting.incrementAndGet();
        try {
            of(tenant).await(seen, nanos, stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
    }

    @Scheduled(fixedDelay = 300)
    synchronized void look() {
        if (instance.alone() || waiting.get() == 0) {
            return;
        }
        try {
            Map<String, Long> now = events.places();
            now.forEach((tenant, place) -> {
                if (!place.equals(known.get(tenant))) {
                    changed(tenant);
                }
            });
            known = now;
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The database is away; what others changed is told when it is back.", e);
        }
    }
}
