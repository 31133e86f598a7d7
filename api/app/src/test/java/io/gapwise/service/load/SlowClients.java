package io.gapwise.service.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Many clients that hold their connections and send or take next to nothing, until they are closed. */
final class SlowClients implements AutoCloseable {

    /** What such a client does slowly. */
    enum Kind {
        /** Says nothing at all. */
        SILENT("", ""),
        /** Sends a header now and then, and never the last one. */
        HEADERS("GET /api/v1/recommendations HTTP/1.1\r\nHost: 127.0.0.1\r\n", "X-More: x\r\n"),
        /** Sends its case letter by letter. */
        BODY(
                "POST /api/v1/recommendations HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 60000\r\n\r\n{\"title\":\"",
                "a"),
        /** Sends a form letter by letter; Tomcat reads those by itself. */
        FORM(
                "POST /interviews HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 60000\r\n\r\ntitle=",
                "a"),
        /** Sends a body to where it is refused before it is read. */
        REFUSED_BODY(
                "POST /api/v1/recommendations HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\n"
                        + "Content-Length: 60000\r\n\r\n",
                "a"),
        /** Asks for far more than fits into the buffers of the connection, and reads nothing of it. */
        UNREAD("GET /api/v1/recommendations?limit=100 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".repeat(40), ""),
        /** Opens a batch and sends a line letter by letter. */
        BATCH(
                "POST /api/v1/recommendations/batch HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                        + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "a\r\n{\"title\":\"\r\n",
                "1\r\na\r\n");

        private final byte[] first;
        private final byte[] more;

        Kind(String first, String more) {
            this.first = first.getBytes(StandardCharsets.ISO_8859_1);
            this.more = more.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static final int SMALL = 4096;

    private final Kind kind;
    private final List<Socket> sockets = new ArrayList<>();
    private final ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();

    SlowClients(int port, Kind kind, int count) {
        this.kind = kind;
        try {
            for (int i = 0; i < count; i++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(SMALL);
                socket.connect(new InetSocketAddress("127.0.0.1", port));
                socket.getOutputStream().write(kind.first);
                sockets.add(socket);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dripping.scheduleWithFixedDelay(this::drip, 300, 300, TimeUnit.MILLISECONDS);
    }

    private void drip() {
        for (Socket socket : sockets) {
            try {
                socket.getOutputStream().write(kind.more);
            } catch (IOException e) {
                // The service has closed it.
            }
        }
    }

    @Override
    public void close() {
        dripping.shutdownNow();
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
