package io.gapwise.service.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client whose patience is used up gets no more of it for the rest of a request that was refused. */
class LeftoverTest {

    private static final String BEGIN = "POST /login HTTP/1.1\r\nHost: localhost\r\n";
    private static final String FORM =
            "Content-Length: 1000\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n";

    @TempDir
    private Path data;

    /** Headers are borne once and not twice, so they say how long that takes on this machine. */
    @Test
    @Timeout(120)
    void aSlowBodyIsBorneAsLongAsSlowHeaders() throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.on(data, "--gapwise.limits.patience=6s");
                Drip headers = new Drip(service.port(), BEGIN + "X-Slow: ");
                Drip body = new Drip(service.port(), BEGIN + FORM)) {
            while (headers.isOpen() | body.isOpen()) {
                headers.drip();
                body.drip();
            }

            assertThat(body.lasted).isLessThan(headers.lasted.multipliedBy(3).dividedBy(2));
        }
    }

    /** Sends a byte now and then until the connection is closed. */
    private static final class Drip implements AutoCloseable {

        private static final int PAUSE_MILLIS = 50;

        private final long begun = System.nanoTime();
        private final Socket socket;
        private Duration lasted = Duration.ZERO;

        Drip(int port, String before) throws IOException {
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(PAUSE_MILLIS);
            socket.getOutputStream().write(before.getBytes(StandardCharsets.US_ASCII));
        }

        boolean isOpen() {
            return lasted.isZero();
        }

        void drip() {
            if (!isOpen()) {
                return;
            }
            try {
                socket.getOutputStream().write('x');
                if (socket.getInputStream().read(new byte[4096]) >= 0) {
                    return;
                }
            } catch (SocketTimeoutException e) {
                return;
            } catch (IOException e) {
                // It is closed.
            }
            lasted = Duration.ofNanos(System.nanoTime() - begun);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
