package io.gapwise.service.changes;

import io.gapwise.service.access.Callers;
import io.gapwise.service.load.OpenWaits;
import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Waits for changes where there are none yet. Whoever waits holds a thread and nothing else. */
@Component
class ChangeWaits {

    /** Where much changes at once, those who are woken by the first change read the others of the next moment with it. */
    private static final long GATHER_MILLIS = 25;

    private final ChangeFeed feed;
    private final ChangeSignals signals;
    private final OpenWaits waits;

    ChangeWaits(ChangeFeed feed, ChangeSignals signals, OpenWaits waits) {
        this.feed = feed;
        this.signals = signals;
        this.waits = waits;
    }

    /**
     * Reads the changes behind a cursor as soon as there are some; none where the time is over or the service stops.
     *
     * @throws Refusal if too many requests wait
     */
    ChangePage page(ChangeCursor after, ChangeQuery query, HttpServletRequest request) throws ChangesGone, Refusal {
        long end = System.nanoTime() + query.patience().toNanos();
        long seen = signals.seen(Callers.tenant());
        ChangePage page = feed.page(after, query.kinds(), query.limit());
        if (isAnswer(page) || System.nanoTime() >= end) {
            return page;
        }
        try (OpenWaits.OpenWait open = waits.open(request, signals::wakeAll)) {
            while (!isAnswer(page) && System.nanoTime() < end && !isToStop(open)) {
                long known = seen;
                open.outOfTurn(() -> await(known, end - System.nanoTime(), open));
                seen = signals.seen(Callers.tenant());
                page = feed.page(page.next(), query.kinds(), query.limit());
            }
        }
        return page;
    }

    private static boolean isToStop(OpenWaits.OpenWait open) {
        return open.stopping() || Thread.currentThread().isInterrupted();
    }

    private static boolean isAnswer(ChangePage page) {
        return !page.isEmpty() || page.more();
    }

    private void await(long seen, long nanos, OpenWaits.OpenWait open) {
        String tenant = Callers.tenant();
        signals.await(tenant, seen, nanos, open::stopping);
        if (signals.seen(tenant) != seen && !open.stopping()) {
            try {
                TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
