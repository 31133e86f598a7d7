package io.gapwise.service.load;

import io.gapwise.service.load.Turns.Turn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Holds the answers of a batch until the client reads them. A client may send all of its lines and only then begin to read;
 * if its answers were sent by the thread that reads its lines, each of the two would wait for the other for ever.
 *
 * <p>A thread of its own sends what is held. The thread of the request goes on reading lines meanwhile, as long as there is
 * room.
 */
public final class UnreadLines implements AutoCloseable {

    /** How long a client that takes nothing at all is waited for where there is no room left. */
    private static final Duration STALLED = Duration.ofSeconds(5);

    private static final long A_MOMENT = 100;

    private final OutputStream out;
    private final OutgoingConnection connection;
    private final Runnable usualLimit;
    private final Turn turn;
    private final UnreadLimit limit;
    private final Pace pace;
    private final LineSpool spool;
    private final Thread sender = new Thread(this::send, "batch-answers");
    private long unread;
    private long sent;
    private boolean ended;
    private @Nullable IOException failure;

    private UnreadLines(
            OutputStream out,
            OutgoingConnection connection,
            Turn turn,
            UnreadLimit limit,
            Pace pace,
            LineSpool.Place place) {
        this.out = out;
        this.connection = connection;
        this.usualLimit = connection.waitForever();
        this.turn = turn;
        this.limit = limit;
        this.pace = pace;
        this.spool = new LineSpool(place);
    }

    static UnreadLines begin(
            HttpServletRequest request,
            HttpServletResponse response,
            UnreadLimit limit,
            Pace pace,
            LineSpool.Place place)
            throws IOException {
        // As soon as reading the request fails, Tomcat throws away what has not been sent yet and everything after it.
        response.flushBuffer();
        ((PacedSending) request.getAttribute(PacedSending.ATTRIBUTE)).aside();
        UnreadLines lines = new UnreadLines(
                response.getOutputStream(),
                (OutgoingConnection) request.getAttribute(OutgoingConnection.ATTRIBUTE),
                (Turn) request.getAttribute(PacedResponseFilter.TURN),
                limit,
                pace,
                place);
        lines.sender.setDaemon(true);
        lines.sender.start();
        return lines;
    }

    /** @throws IOException if the client has gone */
    public synchronized void add(byte[] line) throws IOException {
        fail();
        spool.add(line);
        unread += line.length;
        limit.add(line.length);
        notifyAll();
    }

    /**
     * Waits until there is room for more.
     *
     * @return false if the client takes nothing, so that there will be none
     */
    public boolean awaitRoom() throws IOException {
        if (hasRoom()) {
            return true;
        }
        turn.leave();
        try {
            long before = sent();
            long since = System.nanoTime();
            while (!hasRoom()) {
                pause();
                long now = sent();
                if (now != before) {
                    before = now;
                    since = System.nanoTime();
                } else if (System.nanoTime() - since > STALLED.toNanos()) {
                    return false;
                }
            }
            return true;
        } finally {
            turn.comeBackToSend();
        }
    }

    private synchronized boolean hasRoom() throws IOException {
        fail();
        return !limit.reached(unread);
    }

    private synchronized long sent() {
        return sent;
    }

    private synchronized void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.timedWait(this, A_MOMENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The thread is to end.", e);
        }
    }

    private void fail() throws IOException {
        if (failure != null) {
            throw new IOException("The client has gone.", failure);
        }
    }

    /** Waits until the client has read all. Nothing of it is to be sent any more, so now it may be no slower than others. */
    public void finish() throws IOException {
        synchronized (this) {
            ended = true;
            notifyAll();
        }
        turn.leave();
        try {
            Pace.Count count = pace.begin();
            long before = sent();
            long since = System.nanoTime();
            while (sender.isAlive()) {
                pause();
                long now = sent();
                long at = System.nanoTime();
                count.add(now - before, at - since);
                before = now;
                since = at;
            }
        } catch (SocketTimeoutException e) {
            connection.endOutput();
            throw e;
        } finally {
            turn.comeBackToSend();
        }
        synchronized (this) {
            fail();
        }
    }

    private void send() {
        try {
            for (byte[] piece = next(); piece != null; piece = next()) {
                out.write(piece);
                if (sent(piece.length)) {
                    out.flush();
                }
            }
            out.flush();
        } catch (IOException e) {
            synchronized (this) {
                failure = e;
                notifyAll();
            }
        }
    }

    /** Waits for what is to be sent next; null after all of it. */
    private synchronized byte @Nullable [] next() throws IOException {
        try {
            while (spool.isEmpty() && !ended) {
                wait();
            }
            return spool.isEmpty() ? null : spool.next();
        } catch (InterruptedException e) {
            throw new IOException("The thread is to end.", e);
        }
    }

    /** Counts what was sent, and says whether nothing else is ready. */
    private synchronized boolean sent(long bytes) {
        sent += bytes;
        unread -= bytes;
        limit.add(-bytes);
        notifyAll();
        return spool.isEmpty();
    }

    /** Gives up what nobody has read. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            ended = true;
            limit.add(-unread);
            unread = 0;
            notifyAll();
        }
        if (sender.isAlive()) {
            connection.endOutput();
            sender.interrupt();
        }
        try {
            sender.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        usualLimit.run();
        synchronized (this) {
            spool.close();
        }
    }
}
