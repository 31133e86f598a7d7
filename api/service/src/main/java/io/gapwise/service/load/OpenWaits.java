package io.gapwise.service.load;

import io.gapwise.service.load.Turns.Turn;
import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Limits how many requests wait for something to happen, because each holds a thread. It holds nothing else: neither a
 * turn nor a connection to the database. No client may hold more than half of them.
 */
@Component
public final class OpenWaits {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Shares shares;
    private final WaitingReaders waiting;

    OpenWaits(LoadSettings settings, WaitingReaders waiting) {
        this.shares = new Shares(settings.waits());
        this.waiting = waiting;
    }

    /**
     * @param wake has whoever waits look whether to stop
     * @throws Refusal if too many requests wait
     */
    public OpenWait open(HttpServletRequest request, Runnable wake) throws Refusal {
        String client = Clients.of(request);
        switch (shares.take(client)) {
            case NONE_LEFT ->
                throw Refusal.tooMany(
                        "As many requests wait for something to happen as there is room for (%d)."
                                .formatted(shares.most()),
                        A_MOMENT);
            case SHARE_USED_UP ->
                throw Refusal.tooMany(
                        "You have as many requests that wait for something to happen as one client may (%d)."
                                .formatted(shares.share()),
                        A_MOMENT);
            case TAKEN -> {}
        }
        return new OpenWait(client, request, wake);
    }

    /** Is one request that waits, which counts until it is closed. */
    public final class OpenWait implements AutoCloseable {

        private final String client;
        private final HttpServletRequest request;
        private final WaitingReaders.Reader reader;

        private OpenWait(String client, HttpServletRequest request, Runnable wake) {
            this.client = client;
            this.request = request;
            this.reader = wake::run;
            waiting.add(reader);
        }

        /** Waits as the work says, and lets others work meanwhile. */
        public void outOfTurn(Runnable work) {
            if (request.getAttribute(PacedResponseFilter.TURN) instanceof Turn turn) {
                turn.leave();
                try {
                    work.run();
                } finally {
                    turn.comeBack();
                }
            } else {
                work.run();
            }
        }

        /** Says whether the waiting should end because the service is being stopped. */
        public boolean stopping() {
            return waiting.stopping();
        }

        @Override
        public void close() {
            waiting.remove(reader);
            shares.giveBack(client);
        }
    }
}
