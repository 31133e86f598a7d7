package io.gapwise.site.upload;

import io.gapwise.service.store.AfterCommit;
import io.gapwise.service.turns.WorkThreads;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Has uploads answered in the background, and stops that. */
@Component
class UploadWorker {

    private static final int QUEUE = 50;

    private final Uploads uploads;
    private final UploadRows rows;
    private final WorkThreads threads;

    UploadWorker(Uploads uploads, UploadRows rows, WorkThreads threads) {
        this.uploads = uploads;
        this.rows = rows;
        this.threads = threads;
    }

    /**
     * Queues an upload so that its good rows are answered, and those that failed before; returns false if too many uploads
     * are waiting. A second call for the same upload has no effect.
     */
    boolean begin(String id) {
        UploadState before = uploads.state(id);
        if (before.busy() || before == UploadState.MATCHING) {
            return true;
        }
        if (uploads.standing(uploads.now()).size() >= QUEUE) {
            return false;
        }
        rows.tryFailedAgain(id);
        if (uploads.queue(id, before)) {
            AfterCommit.run(() -> threads.wake(UploadSource.KIND));
        }
        return true;
    }

    /** Stops the answering; rows that are answered stay answered. */
    void stop(String id) {
        if (!uploads.move(id, Set.of(UploadState.WAITING), UploadState.STOPPED)) {
            uploads.move(id, Set.of(UploadState.RUNNING), UploadState.STOPPING);
        }
    }
}
