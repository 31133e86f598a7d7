package io.gapwise.service.load;

import java.util.concurrent.atomic.AtomicLong;

/** Limits how much is held for clients that do not read yet: of each batch, and of all of them together. */
final class UnreadLimit {

    /** Says how many batches may hold all that one may hold at the same time. */
    private static final int AT_ONCE = 8;

    private final long most;
    private final AtomicLong all = new AtomicLong();

    /** @param most the number of bytes that one batch may hold; the answers to a few lines more do no harm */
    UnreadLimit(long most) {
        this.most = most;
    }

    void add(long bytes) {
        all.addAndGet(bytes);
    }

    /** @param held what the batch that asks holds */
    boolean reached(long held) {
        return held > most || held > 0 && all.get() > most * AT_ONCE;
    }
}
