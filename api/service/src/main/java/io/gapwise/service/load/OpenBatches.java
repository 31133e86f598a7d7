package io.gapwise.service.load;

import io.gapwise.service.problems.Refusal;
import io.gapwise.service.settings.TemporaryFiles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    private final TemporaryFiles temporary;
    private final Pace pace;
    private final UnreadLimit unread;

    OpenBatches(LoadSettings settings, WaitingReaders waiting, TemporaryFiles temporary) {
        this.shares = new Shares(settings.batches());
        this.patience = settings.patience();
        this.waiting = waiting;
        this.temporary = temporary;
        this.pace = new Pace(settings.patience(), settings.bytesPerSecond());
        this.unread = new UnreadLimit(settings.batchUnread().toBytes());
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

        /** Returns where answers are held until the client reads them. From here on nobody else may write the answer. */
        public UnreadLines answers(HttpServletRequest request, HttpServletResponse response) throws IOException {
            return UnreadLines.begin(request, response, unread, pace, () -> temporary.create("unread-"));
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
