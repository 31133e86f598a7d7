package io.gapwise.service.webhooks;

import io.gapwise.service.changes.ChangeEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a page to a receiver, a few changes at a time, in their order. So a change may overtake one of its neighbours, and
 * never more than that. Threads that help are shared; where none is free, the one that sends does all by itself.
 */
@Component
class DeliveryLanes implements DisposableBean {

    private static final int LANES = 4;
    private static final int HELPERS = 64;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebhookSender sender;
    private final ThreadPoolExecutor helpers;

    DeliveryLanes(WebhookSender sender) {
        this.sender = sender;
        this.helpers =
                new ThreadPoolExecutor(HELPERS, HELPERS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "webhook-lane");
                    thread.setDaemon(true);
                    return thread;
                });
        helpers.allowCoreThreadTimeOut(true);
    }

    /** What came of sending a change. */
    record Sent(ChangeEvent event, Outcome outcome) {}

    /**
     * Sends changes, and no more of them once too many have failed in a row.
     *
     * @return what was sent: the first changes of the page, in their order
     */
    List<Sent> send(Webhook hook, List<ChangeEvent> events) {
        Page page = new Page(hook, events);
        for (int i = 1; i < Math.min(LANES, events.size()); i++) {
            help(page);
        }
        page.work();
        return page.awaitSent();
    }

    private void help(Page page) {
        if (helpers.getActiveCount() < HELPERS) {
            try {
                helpers.execute(page::work);
            } catch (RejectedExecutionException e) {
                // The program stops; what is left is sent by this thread.
            }
        }
    }

    @Override
    public void destroy() {
        helpers.shutdownNow();
    }

    /** A page on its way. Changes are taken in their order, so those that were taken are always the first ones. */
    private final class Page {

        private final Webhook hook;
        private final List<ChangeEvent> events;
        private final @Nullable Outcome[] outcomes;
        private int failures;
        private int taken;
        private int open;

        Page(Webhook hook, List<ChangeEvent> events) {
            this.hook = hook;
            this.events = events;
            this.outcomes = new Outcome[events.size()];
            this.failures = Math.min(hook.failures(), WebhookRun.FAILURES_BEFORE_REST - 1);
        }

        void work() {
            for (int next = take(); next >= 0; next = take()) {
                Outcome outcome = Outcome.unreachable();
                try {
                    ChangeEvent event = events.get(next);
                    outcome = sender.send(hook, event.id(), JSON.writeValueAsString(event.json()));
                } finally {
                    done(next, outcome);
                }
            }
        }

        private synchronized int take() {
            if (taken == events.size() || failures >= WebhookRun.FAILURES_BEFORE_REST) {
                return -1;
            }
            open++;
            return taken++;
        }

        private synchronized void done(int place, Outcome outcome) {
            outcomes[place] = outcome;
            failures = outcome.delivered() ? 0 : failures + 1;
            if (outcome.isGone()) {
                failures = WebhookRun.FAILURES_BEFORE_REST;
            }
            open--;
            notifyAll();
        }

        synchronized List<Sent> awaitSent() {
            boolean interrupted = false;
            while (open > 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    // Each attempt ends by itself in time.
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            List<Sent> sent = new ArrayList<>();
            List<@Nullable Outcome> all = Arrays.asList(outcomes);
            for (int i = 0; i < taken; i++) {
                sent.add(new Sent(events.get(i), Objects.requireNonNull(all.get(i))));
            }
            return sent;
        }
    }
}
