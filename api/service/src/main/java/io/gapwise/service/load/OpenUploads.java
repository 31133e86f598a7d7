package io.gapwise.service.load;

import io.gapwise.service.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Limits how many files are received at the same time, because each takes room on the disk until it was read. No client
 * may send more than half of them.
 */
@Component
public final class OpenUploads {

    /** How large a file may be. */
    public static final long MOST_BYTES = 20L * 1024 * 1024;

    private final Shares shares;

    OpenUploads(LoadSettings settings) {
        this.shares = new Shares(settings.uploads());
    }

    /**
     * Returns the right to send a file; nothing if too many are being received.
     *
     * @param caller who was let in with the request
     */
    public Optional<OpenUpload> open(HttpServletRequest request, Caller caller) {
        String client = Clients.of(request, Optional.of(caller));
        return shares.take(client) == Shares.Outcome.TAKEN ? Optional.of(new OpenUpload(client)) : Optional.empty();
    }

    /** Is one file, which counts until it is closed. */
    public final class OpenUpload implements AutoCloseable {

        private final String client;

        private OpenUpload(String client) {
            this.client = client;
        }

        @Override
        public void close() {
            shares.giveBack(client);
        }
    }
}
