package io.gapwise.service.webhooks;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.changes.ChangeFeed;
import io.gapwise.service.changes.ChangeSignals;
import io.gapwise.service.store.JobLocks;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Has webhooks be served as soon as something changes or is due, in one of the programs that work on the database: it holds
 * a lock, and another takes over where it dies. Each webhook is served by a thread of its own, so that one that is slow or
 * dead keeps no other waiting.
 */
@Component
class WebhookDispatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatch.class);

    private static final int THREADS = 128;
    private static final long GATHER_MILLIS = 10;
    private static final long LOOK_MILLIS = 500;
    private static final long IDLE_MILLIS = 2000;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookRun run;
    private final ChangeFeed feed;
    private final ChangeSignals signals;
    private final JobLocks locks;
    private final Clock clock;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads;
    private final Thread thread = new Thread(this::work, "webhooks");
    private final Object idle = new Object();
    private volatile boolean started;
    private volatile boolean stopped;

    WebhookDispatch(
            Webhooks webhooks,
            Deliveries deliveries,
            WebhookRun run,
            ChangeFeed feed,
            ChangeSignals signals,
            JobLocks locks,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.run = run;
        this.feed = feed;
        this.signals = signals;
        this.locks = locks;
        this.clock = clock;
        this.threads =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread one = new Thread(work, "webhook");
                    one.setDaemon(true);
                    return one;
                });
        threads.allowCoreThreadTimeOut(true);
        thread.setDaemon(true);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!stopped && thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /** Has a look at once, because a webhook was made or something is to be sent again. */
    void nudge() {
        signals.changed(ChangeSignals.ANY);
        synchronized (idle) {
            idle.notifyAll();
        }
    }

    private void work() {
        while (!stopped) {
            try {
                if (!webhooks.anyActive() || !locks.alone("webhooks", this::stint)) {
                    idle();
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.debug("The database is away; what changed is sent when it is back.", e);
                pause(IDLE_MILLIS);
            } catch (RuntimeException e) {
                if (!stopped) {
                    LOG.warn("The webhooks could not be served; it is tried again.", e);
                    pause(IDLE_MILLIS);
                }
            }
        }
    }

    private void idle() {
        synchronized (idle) {
            try {
                if (!stopped) {
                    idle.wait(IDLE_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Serves all webhooks until there are none any more. */
    private void stint() {
        try {
            while (!stopped && webhooks.anyActive()) {
                long seen = signals.seen(ChangeSignals.ANY);
                look();
                signals.await(ChangeSignals.ANY, seen, millis(LOOK_MILLIS), () -> stopped);
                pause(GATHER_MILLIS);
            }
        } finally {
            while (!running.isEmpty()) {
                pause(GATHER_MILLIS);
            }
        }
    }

    private void look() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Map<String, Long> places = feed.places();
        Set<String> due = deliveries.withSomethingDue(now);
        for (Webhook hook : webhooks.active()) {
            String name = hook.tenant() + " " + hook.id();
            boolean behind = places.getOrDefault(hook.tenant(), 0L) != hook.place();
            if (!hook.rests(now) && (behind || due.contains(name)) && running.add(name)) {
                threads.execute(() -> serve(hook, name));
            }
        }
    }

    private void serve(Webhook hook, String name) {
        try {
            Callers.run(Caller.program(hook.tenant()), () -> run.run(hook.id(), () -> stopped));
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The database is away; what changed is sent when it is back.", e);
        } catch (RuntimeException e) {
            LOG.warn("Changes could not be sent to a webhook; it is tried again.", e);
        } finally {
            running.remove(name);
        }
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        started = true;
    }

    /** Ends with what is being sent, which takes no longer than a receiver may take. */
    @Override
    public void stop() {
        stopped = true;
        started = false;
        nudge();
        threads.shutdown();
        try {
            thread.join(IDLE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
