package io.gapwise.service.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A batch whose sending breaks off says so at its end, whatever became of the connection. */
@Timeout(60)
class BrokenBatchTest {

    private static final String GOOD = "{\"title\":\"Case\",\"reference\":\"%s\"}\n";

    @TempDir
    private static Path data;

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.on(data, "--server.tomcat.connection-timeout=1500ms");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aMalformedChunkIsAProblemOfTheLineThatItBrokeOffOn() throws IOException {
        List<JsonNode> lines = answer(chunk(GOOD.formatted("m1") + GOOD.formatted("m2")) + "zz\r\nmore");

        assertThat(lines).hasSize(4);
        assertAnswered(lines.get(0), "m1");
        assertAnswered(lines.get(1), "m2");
        assertProblem(lines.get(2), 400, 3);
        assertBrokenOff(lines.get(3), 2, 1);
    }

    @Test
    void aBadLineAndAnAnsweredOneBeforeAMalformedChunkAreCountedEach() throws IOException {
        List<JsonNode> lines = answer(chunk(GOOD.formatted("c1") + "nonsense\n\n{\"tit") + "-5\r\n");

        assertThat(lines).hasSize(4);
        assertAnswered(lines.get(0), "c1");
        assertProblem(lines.get(1), 400, 2);
        assertProblem(lines.get(2), 400, 4);
        assertBrokenOff(lines.get(3), 1, 2);
    }

    @Test
    void aMalformedChunkBeforeTheFirstLineIsAProblemOfTheFirstLine() throws IOException {
        List<JsonNode> lines = answer("zz\r\n");

        assertThat(lines).hasSize(2);
        assertProblem(lines.get(0), 400, 1);
        assertBrokenOff(lines.get(1), 0, 1);
    }

    @Test
    void aLineThatNeverArrivesWholeTimesOut() throws IOException {
        List<JsonNode> lines = answer(chunk(GOOD.formatted("s1") + "{\"title\":"));

        assertThat(lines).hasSize(3);
        assertAnswered(lines.get(0), "s1");
        assertProblem(lines.get(1), 408, 2);
        assertBrokenOff(lines.get(2), 1, 1);
    }

    @Test
    void aBatchThatNeverBeginsTimesOut() throws IOException {
        List<JsonNode> lines = answer("");

        assertThat(lines).hasSize(2);
        assertProblem(lines.get(0), 408, 1);
        assertBrokenOff(lines.get(1), 0, 1);
    }

    @Test
    void aSenderThatStopsSendingHalfWayStillHearsWhereItBrokeOff() throws IOException {
        try (Socket socket = connect("Transfer-Encoding: chunked")) {
            send(socket, chunk(GOOD.formatted("h1") + "{\"title\":\"Hal"));
            socket.shutdownOutput();
            assertBrokeOffOnTheSecondLine(read(socket), "h1");
        }
    }

    @Test
    void aBodyThatIsShorterThanAnnouncedBreaksOff() throws IOException {
        try (Socket socket = connect("Content-Length: 1000")) {
            send(socket, GOOD.formatted("l1") + "{\"title\":\"Hal");
            socket.shutdownOutput();
            assertBrokeOffOnTheSecondLine(read(socket), "l1");
        }
    }

    @Test
    void whatWasAnsweredBeforeTheSenderWentAwayIsKept() throws IOException {
        try (Socket socket = connect("Transfer-Encoding: chunked")) {
            socket.setSoLinger(true, 0);
            send(socket, chunk(GOOD.formatted("gone1")));
            await(() -> kept("gone1"));
            send(socket, chunk(GOOD.formatted("gone2") + "{\"title\":\"Hal"));
        }

        assertThat(service.batch(GOOD.formatted("next"))).hasSize(1);
        assertThat(kept("gone1")).isTrue();
    }

    private static void assertBrokeOffOnTheSecondLine(List<JsonNode> lines, String reference) {
        assertThat(lines).hasSize(3);
        assertAnswered(lines.get(0), reference);
        assertProblem(lines.get(1), 400, 2);
        assertBrokenOff(lines.get(2), 1, 1);
    }

    private static void assertAnswered(JsonNode line, String reference) {
        assertThat(line.path("reference").asString("")).isEqualTo(reference);
        assertThat(kept(reference)).isTrue();
    }

    private static void assertProblem(JsonNode line, int status, int number) {
        assertThat(line.path("status").asInt()).isEqualTo(status);
        assertThat(line.path("line").asInt()).isEqualTo(number);
        assertThat(line.path("title").asString("")).isNotBlank();
        assertThat(line.path("detail").asString("")).isNotBlank().doesNotContain("Exception", "java", "tomcat");
    }

    private static void assertBrokenOff(JsonNode last, int answered, int bad) {
        assertThat(last)
                .isEqualTo(ServiceUnderTest.JSON.readTree(
                        "{\"end\":false,\"answered\":%d,\"bad\":%d}".formatted(answered, bad)));
    }

    private static boolean kept(String reference) {
        return service.get(ServiceUnderTest.RECOMMENDATIONS + "?reference=" + reference)
                .body()
                .contains(reference);
    }

    /** What comes back to a chunked body, until the service ends its answer. */
    private static List<JsonNode> answer(String body) throws IOException {
        try (Socket socket = connect("Transfer-Encoding: chunked")) {
            send(socket, body);
            return read(socket);
        }
    }

    private static List<JsonNode> read(Socket socket) throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(new ChunkedBody(socket.getInputStream()), StandardCharsets.UTF_8));
        return reader.lines().map(ServiceUnderTest.JSON::readTree).toList();
    }

    private static Socket connect(String header) throws IOException {
        Socket socket = new Socket("127.0.0.1", service.port());
        socket.setSoTimeout(20_000);
        send(
                socket,
                "POST %s/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n%s\r\n\r\n"
                        .formatted(ServiceUnderTest.RECOMMENDATIONS, header));
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n";
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 100 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
