package io.gapwise.service.load;

import io.gapwise.service.load.Turns.Turn;
import java.io.IOException;
import java.util.function.LongFunction;

/**
 * Counts how fast an answer is taken. Tomcat collects the beginning of an answer; for what follows the client may have
 * to be waited for, and then the place is given up.
 */
final class PacedSending {

    /** The attribute of a request that holds how its answer is sent. */
    static final String ATTRIBUTE = PacedSending.class.getName();

    private static final int PIECE = 8 * 1024;
    private static final long COLLECTED = 8 * 1024;
    private static final int LARGE = 64 * 1024;

    private final Pace.Count count;
    private final Turn turn;
    private final LongFunction<UnreadAnswers.Held> unread;
    private long sent;
    private volatile boolean aside;

    /** @param unread counts an answer of a number of bytes as one that waits to be read */
    PacedSending(Pace pace, Turn turn, LongFunction<UnreadAnswers.Held> unread) {
        this.count = pace.begin();
        this.turn = turn;
        this.unread = unread;
    }

    /**
     * Says that another thread sends from here on, and that somebody else sees to the place and to the pace. Both belong to
     * the thread of the request.
     */
    void aside() {
        aside = true;
    }

    /** Sends a part of an answer. */
    interface Part {

        void send(int from, int length) throws IOException;
    }

    /** Makes sure that what was sent leaves. */
    interface Sending {

        void send() throws IOException;
    }

    /** Sends a part of an answer, which takes up memory until all of it has been sent. */
    void inPieces(int offset, int length, Part part) throws IOException {
        if (length < LARGE) {
            pieces(offset, length, part);
            return;
        }
        try (UnreadAnswers.Held held = unread.apply(length)) {
            pieces(offset, length, part);
        }
    }

    private void pieces(int offset, int length, Part part) throws IOException {
        for (int from = offset; from < offset + length; from += PIECE) {
            int begin = from;
            int piece = Math.min(PIECE, offset + length - from);
            sent += piece;
            if (sent < COLLECTED) {
                part.send(begin, piece);
            } else {
                timed(piece, () -> part.send(begin, piece));
            }
        }
    }

    void now(Sending sending) throws IOException {
        timed(0, sending);
    }

    private void timed(long bytes, Sending sending) throws IOException {
        if (aside) {
            sending.send();
            return;
        }
        long begun = System.nanoTime();
        turn.leave();
        try {
            sending.send();
        } finally {
            turn.comeBackToSend();
        }
        count.add(bytes, System.nanoTime() - begun);
    }
}
