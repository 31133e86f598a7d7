package io.gapwise.service.load;

import io.gapwise.service.load.Turns.Turn;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request as Tomcat does, and gives up on a client that sends it too slowly. Forms and files go
 * through it too, which Tomcat reads by itself.
 */
final class PacedInput implements InputBuffer {

    private final Request request;
    private final Http11InputBuffer tomcat;
    private final Pace pace;
    private final WaitingReaders waiting;
    private final PacedProcessor reader;
    private Pace.Count count;
    private @Nullable Turn turn;
    private boolean mayPause;

    PacedInput(Request request, Pace pace, WaitingReaders waiting, PacedProcessor reader) {
        this.request = request;
        this.tomcat = (Http11InputBuffer) request.getInputBuffer();
        this.pace = pace;
        this.waiting = waiting;
        this.reader = reader;
        this.count = pace.begin();
    }

    /**
     * Begins with the body of the next request.
     *
     * @param held the place that is given up while the client is waited for
     * @param lines says that the body is a stream of lines, in which a client may pause between two lines
     */
    void begin(@Nullable Turn held, boolean lines) {
        turn = held;
        mayPause = lines;
        count = pace.begin();
    }

    /**
     * Ends the work on a request. How long its client was waited for still counts, so that what is left of its body gets no
     * patience of its own.
     */
    void end() {
        turn = null;
        mayPause = false;
    }

    OutgoingConnection connection() {
        return reader;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        // Only here is it certain that nobody has to be waited for: a chunk may be there by half.
        boolean there = request.getContentLengthLong() >= 0 && tomcat.available() > 0;
        Turn held = turn;
        if (there || held == null) {
            return there ? tomcat.doRead(handler) : readAtPace(handler);
        }
        held.leave();
        try {
            return readAtPace(handler);
        } finally {
            held.comeBack();
        }
    }

    private int readAtPace(ApplicationBufferHandler handler) throws IOException {
        long begun = System.nanoTime();
        waiting.add(reader);
        try {
            int read = tomcat.doRead(handler);
            if (!mayPause) {
                count.add(Math.max(0, read), System.nanoTime() - begun);
            }
            return read;
        } catch (SocketTimeoutException e) {
            readNoMore();
            throw e;
        } finally {
            waiting.remove(reader);
        }
    }

    /** Closes the connection behind the answer. Otherwise Tomcat would read the rest, as slowly as it is sent. */
    void readNoMore() {
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    @Override
    public int available() {
        return tomcat.available();
    }

    /**
     * Says whether a line of the head ends in a line feed alone. Tomcat takes that for the end of a line and other
     * programs do not, so a proxy in between may see other requests than we do. To be asked before the body is read.
     */
    boolean hasBareLineFeed() {
        ByteBuffer head = tomcat.getHeaderByteBuffer();
        for (int i = 0; i < head.position(); i++) {
            if (head.get(i) == '\n' && (i == 0 || head.get(i - 1) != '\r')) {
                return true;
            }
        }
        return false;
    }
}
