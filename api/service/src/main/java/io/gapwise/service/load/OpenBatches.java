package io.gapwise.service.load;

import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Limits how many batches are open at the same time, because each holds a thread as long as its client likes. No client
 * may hold more than half of them.
 */
@Component
public final class OpenBatches {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Shares shares;
    private final Duration patience;
    private final WaitingReaders waiting;

    OpenBatches(LoadSettings settings, WaitingReaders waiting) {
        this.shares = new Shares(settings.batches());
        this.patience = settings.patience();
        this.waiting = waiting;
    }

    /** @throws Refusal if too many batches are open */
    public OpenBatch open(HttpServletRequest request) throws Refusal {
        String client = Clients.of(request);
        switch (shares.take(client)) {
            case NONE_LEFT ->
                throw Refusal.tooMany(
                        "As many batches are open as there is room for (%d).".formatted(shares.most()), A_MOMENT);
            case SHARE_USED_UP ->
                throw Refusal.tooMany(
                        "You have as many batches open as one client may (%d).".formatted(shares.share()), A_MOMENT);
            case TAKEN -> {}
        }
        return new OpenBatch(client);
    }

    /** Is one batch, which counts until it is closed. */
    public final class OpenBatch implements AutoCloseable {

        private final String client;

        private OpenBatch(String client) {
            this.client = client;
        }

        /** Returns the lines of a request; a line that has begun must end in time. */
        public InputStream lines(HttpServletRequest request) throws IOException {
            return new PacedLines(request.getInputStream(), patience);
        }

        /** Says whether the batch should end because the service is being stopped. */
        public boolean stopping() {
            return waiting.stopping();
        }

        @Override
        public void close() {
            shares.giveBack(client);
        }
    }
}
