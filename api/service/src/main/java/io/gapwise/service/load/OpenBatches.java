package io.gapwise.service.load;

import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Limits how many batches are open at the same time, because each holds a thread as long as its client likes. No client
 * may hold more than half of them.
 */
@Component
public final class OpenBatches {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final int most;
    private final Duration patience;
    private final WaitingReaders waiting;
    private final Map<String, Integer> open = new HashMap<>();
    private int all;

    OpenBatches(LoadSettings settings, WaitingReaders waiting) {
        this.most = settings.batches();
        this.patience = settings.patience();
        this.waiting = waiting;
    }

    /** @throws Refusal if too many batches are open */
    public OpenBatch open(HttpServletRequest request) throws Refusal {
        String client = Clients.of(request);
        synchronized (open) {
            if (all >= most) {
                throw Refusal.tooMany("As many batches are open as there is room for (%d).".formatted(most), A_MOMENT);
            }
            int ofClient = open.getOrDefault(client, 0);
            if (ofClient >= most / 2) {
                throw Refusal.tooMany(
                        "You have as many batches open as one client may (%d).".formatted(ofClient), A_MOMENT);
            }
            open.put(client, ofClient + 1);
            all++;
        }
        return new OpenBatch(client);
    }

    private void close(String client) {
        synchronized (open) {
            open.computeIfPresent(client, (same, count) -> count == 1 ? null : count - 1);
            all--;
        }
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
            OpenBatches.this.close(client);
        }
    }
}
