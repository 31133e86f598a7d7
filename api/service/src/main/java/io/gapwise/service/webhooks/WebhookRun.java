package io.gapwise.service.webhooks;

import io.gapwise.service.changes.ChangeCursor;
import io.gapwise.service.changes.ChangeEvent;
import io.gapwise.service.changes.ChangeFeed;
import io.gapwise.service.changes.ChangePage;
import io.gapwise.service.changes.ChangesGone;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends to one webhook what it has not got: first what failed and is due, then what changed since. How far it has come is
 * kept after each page, so that a program that is killed in between sends some of it again, and nothing is left out.
 */
@Component
class WebhookRun {

    private static final int TOGETHER = 100;
    private static final int MOST_PAGES = 50;

    /** Says after how many failures in a row a webhook rests; at the end of a rest, one thing is sent to see whether it is over. */
    static final int FAILURES_BEFORE_REST = 5;

    /** The number of the pause that no rest exceeds, about twenty minutes: a receiver that is back is found soon. */
    private static final int LONGEST_REST = 5;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final ChangeFeed feed;
    private final DeliveryLanes lanes;
    private final WebhookSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;

    WebhookRun(
            Webhooks webhooks,
            Deliveries deliveries,
            ChangeFeed feed,
            DeliveryLanes lanes,
            WebhookSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.feed = feed;
        this.lanes = lanes;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Works for the tenant of the current caller until there is nothing more to send, or not now. */
    void run(String id, BooleanSupplier stopped) {
        for (int i = 0; i < MOST_PAGES && !stopped.getAsBoolean(); i++) {
            Optional<Webhook> hook = webhooks.find(id);
            if (hook.isEmpty() || !hook.get().content().active() || hook.get().rests(now()) || !page(hook.get())) {
                return;
            }
        }
    }

    /** Sends a page; returns false where there was none. */
    private boolean page(Webhook hook) {
        int most = hook.failures() >= FAILURES_BEFORE_REST ? 1 : TOGETHER;
        List<Delivery> due = deliveries.due(hook.id(), now(), most);
        return due.isEmpty() ? sendNew(hook, most) : sendAgain(hook, due);
    }

    private boolean sendAgain(Webhook hook, List<Delivery> due) {
        List<DeliveryLanes.Sent> sent =
                lanes.send(hook, due.stream().map(Delivery::event).toList());
        transactions.executeWithoutResult(tx -> {
            for (int i = 0; i < sent.size(); i++) {
                Outcome outcome = sent.get(i).outcome();
                Delivery each = due.get(i);
                if (outcome.delivered()) {
                    deliveries.remove(hook.id(), each.event().id());
                } else {
                    deliveries.change(hook.id(), failed(each.event(), each.attempts() + 1, outcome));
                }
            }
            webhooks.note(hook, new ChangeCursor(hook.place(), hook.mark()), progress(hook, sent, false));
        });
        return true;
    }

    private boolean sendNew(Webhook hook, int most) {
        ChangePage page;
        boolean missed = false;
        try {
            page = feed.page(new ChangeCursor(hook.place(), hook.mark()), hook.kinds(), most);
        } catch (ChangesGone e) {
            missed = true;
            page = new ChangePage(List.of(), feed.beginning(), true);
        }
        if (page.isEmpty() && page.next().place() == hook.place() && !missed) {
            return false;
        }
        List<DeliveryLanes.Sent> sent = lanes.send(hook, page.events());
        boolean whole = sent.size() == page.events().size();
        if (!whole && sent.isEmpty()) {
            return false;
        }
        ChangeCursor reached = whole
                ? page.next()
                : ChangeCursor.behind(sent.get(sent.size() - 1).event());
        Webhooks.Progress progress = progress(hook, sent, missed);
        transactions.executeWithoutResult(tx -> {
            deliveries.add(
                    hook.id(),
                    sent.stream()
                            .filter(each -> !each.outcome().delivered())
                            .map(each -> failed(each.event(), 1, each.outcome()))
                            .toList());
            webhooks.note(hook, reached, progress);
        });
        return true;
    }

    private Delivery failed(ChangeEvent event, int attempts, Outcome outcome) {
        DeliveryState state = attempts >= settings.attempts() ? DeliveryState.DEAD : DeliveryState.WAITING;
        Duration pause = Pauses.after(attempts, event.id());
        Duration asked = outcome.again();
        OffsetDateTime due = now().plus(asked != null && asked.compareTo(pause) > 0 ? asked : pause);
        return new Delivery(event, state, attempts, due, outcome.result(), now());
    }

    private Webhooks.Progress progress(Webhook hook, List<DeliveryLanes.Sent> sent, boolean missed) {
        int failures = hook.failures();
        boolean wanted = true;
        for (DeliveryLanes.Sent each : sent) {
            failures = each.outcome().delivered() ? 0 : failures + 1;
            wanted &= !each.outcome().isGone();
        }
        OffsetDateTime rests = failures < FAILURES_BEFORE_REST
                ? null
                : now().plus(Pauses.after(Math.min(failures - FAILURES_BEFORE_REST + 1, LONGEST_REST), hook.id()));
        String last =
                sent.isEmpty() ? null : sent.get(sent.size() - 1).outcome().result();
        return new Webhooks.Progress(missed, failures, rests, wanted, last, now());
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
