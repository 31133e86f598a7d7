package io.gapwise.site.upload;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.store.Instance;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Lends each upload to the program that answers it, for a short time that is renewed while the program lives. When the
 * time ends, another program takes the upload over.
 */
@Component
class UploadLeases {

    /** Long enough for a pause to collect garbage, and short enough that nobody waits long for a program that died. */
    private static final Duration LENGTH = Duration.ofSeconds(10);

    /** An upload that ended this many programs in a row, and got no row further, would end the next as well. */
    private static final int MOST_ATTEMPTS = 3;

    private final Uploads uploads;
    private final Instance self;

    UploadLeases(Uploads uploads, Instance self) {
        this.uploads = uploads;
        this.self = self;
    }

    /** Another program answers the upload now; this one leaves it alone. */
    static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Lost() {
            super("Another program answers this upload now.", null, false, false);
        }
    }

    boolean begin(String id, UploadState before) {
        return uploads.begin(id, before, self.id(), end());
    }

    /** Ends what a program left behind that was alone with the database, as this one is now. */
    void start() {
        if (self.alone()) {
            uploads.endLeases();
        }
    }

    void renew() {
        uploads.renew(self.id(), end());
    }

    void release() {
        uploads.release(self.id());
    }

    /** Takes over abandoned uploads and returns those that this program got. */
    List<Uploads.Unfinished> takeOver(int most) {
        return uploads.abandoned(most).stream()
                .filter(upload -> Callers.as(
                        Caller.program(upload.tenant()), () -> uploads.takeOver(upload.id(), self.id(), end())))
                .toList();
    }

    boolean hopeless(String id) {
        return uploads.attempts(id) >= MOST_ATTEMPTS;
    }

    /**
     * Makes sure within a transaction that this program still answers the upload.
     *
     * @throws Lost if another one does
     */
    void hold(String id) {
        if (!uploads.held(id, self.id())) {
            throw new Lost();
        }
    }

    private OffsetDateTime end() {
        return uploads.now().plus(LENGTH);
    }
}
