package io.gapwise.service.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.Patience;
import io.gapwise.app.ServiceProcess;
import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service that is told to stop while it is used ends soon, and loses nothing that it accepted. */
@Timeout(300)
class CleanStopTest {

    /** It takes one or two; a machine that builds other things meanwhile takes longer. */
    private static final Duration LONGEST = Patience.with(Duration.ofSeconds(5));

    private static final String BATCH = "POST /api/v1/recommendations/batch HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String LINE = "{\"title\":\"Line\",\"reference\":\"batch\"}\n";
    private static final String SLOW = "POST /api/v1/recommendations HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
    private static final String IDLE = "GET /api/v1/recommendations?limit=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    @Test
    void endsBatchesAtTheNextLineAndIsOutInSecondsUnderLoad(@TempDir Path data) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try (ServiceProcess service = ServiceProcess.start(data, List.of())) {
            URI address = service.address();
            try (Socket batch = connected(address, BATCH + chunk(LINE) + chunk("{\"title\":"));
                    Socket silentBatch = connected(address, BATCH);
                    Socket slow = connected(address, SLOW);
                    Socket idle = connected(address, IDLE)) {
                for (int i = 0; i < 4; i++) {
                    callers.submit(() -> askUntilItEnds(address));
                }
                waitForAnswers(20);
                long begun = System.nanoTime();
                service.terminate();

                service.exitCode(Duration.ofSeconds(30));
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                System.out.printf("Stopped under load, with batches open, in %d ms.%n", took.toMillis());
                assertThat(took).isLessThan(LONGEST);
                assertThat(all(batch))
                        .contains("\"reference\":\"batch\"", "\"status\":503", "\"line\":2", "is being stopped")
                        .contains("{\"end\":false,\"answered\":1,\"bad\":1}");
                assertThat(all(silentBatch)).contains("\"line\":1", "{\"end\":false,\"answered\":0,\"bad\":1}");
            }
        } finally {
            callers.shutdown();
        }
        assertThat(callers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThatNothingIsLost(data);
    }

    private void assertThatNothingIsLost(Path data) {
        try (ServiceUnderTest again = ServiceUnderTest.on(data)) {
            assertThat(answered)
                    .hasSizeGreaterThanOrEqualTo(20)
                    .allSatisfy(location ->
                            assertThat(again.get(location).statusCode()).isEqualTo(200));
        }
    }

    /** Asks for answers and notes where each is kept, until nobody answers any more. */
    private void askUntilItEnds(URI address) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(address.resolve(ServiceUnderTest.RECOMMENDATIONS))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"title\":\"Case\"}"))
                .build();
        try {
            while (true) {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    answered.add(answer.headers().firstValue("Location").orElseThrow());
                }
            }
        } catch (IOException | InterruptedException e) {
            // The service has ended.
        }
    }

    private void waitForAnswers(int count) throws InterruptedException {
        for (int i = 0; i < 600 && answered.size() < count; i++) {
            Thread.sleep(50);
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(count);
    }

    private static Socket connected(URI address, String text) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String all(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n";
    }
}
