package io.gapwise.service.recommendations;

import static io.gapwise.app.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(120)
class BatchTest {

    private static final String GOOD = "{\"title\":\"Case\",\"reference\":\"%s\"}";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @Test
    void answersEachLineInOrderAndNamesTheBadOnes() {
        String lines = String.join(
                "\n",
                GOOD.formatted("b1"),
                "",
                "{\"title\":7}",
                "   \r",
                "{\"title\":\"" + "x".repeat(70_000) + "\"}",
                "nonsense",
                "{\"title\":\"Case\",\"gap\":{\"doneBefore\":\"OFTN\"}}",
                GOOD.formatted("b2"));

        List<JsonNode> answers = service.batch(lines);

        assertThat(answers).hasSize(6);
        assertThat(answers.get(0).get("reference").asString()).isEqualTo("b1");
        assertProblem(answers.get(1), 400, 3);
        assertProblem(answers.get(2), 413, 5);
        assertProblem(answers.get(3), 400, 6);
        assertProblem(answers.get(4), 400, 7);
        assertThat(answers.get(4).at("/errors/0/pointer").asString()).isEqualTo("/gap/doneBefore");
        assertThat(answers.get(4).at("/errors/0/maybe").asString()).isEqualTo("OFTEN");
        assertThat(answers.get(5).get("reference").asString()).isEqualTo("b2");
    }

    @Test
    void aLineThatIsNoJsonIsCalledTheSameInWordsAndInTheField() {
        JsonNode answer =
                service.batch(GOOD.formatted("b1") + "\n{\"title\": 'x'}\n").get(1);

        assertProblem(answer, 400, 2);
        assertThat(answer.toString()).contains("from line 2, column 11 on").doesNotContain("line 1");
    }

    @Test
    void keepsEachGoodLineAsASinglePostWould() {
        JsonNode answer = service.batch(GOOD.formatted("kept") + "\n").get(0);

        JsonNode again = json(service.get(
                ServiceUnderTest.RECOMMENDATIONS + "/" + answer.get("id").asString()));
        assertThat(again).isEqualTo(answer);
    }

    @Test
    void answersNothingToNothing() {
        assertThat(service.batch("")).isEmpty();
        assertThat(service.batch("\n\n \n")).isEmpty();
    }

    @Test
    void saysAtTheEndHowManyLinesWereAnsweredAndHowManyWereBad() {
        String tooLong = "{\"title\":\"" + "x".repeat(70_000) + "\"}";

        assertThat(service.lastOfBatch("")).isEqualTo(end(0, 0));
        assertThat(service.lastOfBatch("\n \n")).isEqualTo(end(0, 0));
        assertThat(service.lastOfBatch("nonsense\n\n{}\n{\"title\":7}")).isEqualTo(end(0, 3));
        assertThat(service.lastOfBatch(String.join("\n", GOOD.formatted("l1"), tooLong, GOOD.formatted("l2"))))
                .isEqualTo(end(2, 1));
    }

    private static JsonNode end(int answered, int bad) {
        return ServiceUnderTest.JSON.readTree("{\"end\":true,\"answered\":%d,\"bad\":%d}".formatted(answered, bad));
    }

    @Test
    void answersALineBeforeTheNextIsSent() throws IOException {
        try (Socket socket = connect()) {
            BufferedReader in = reader(socket);
            for (int i = 0; i < 3; i++) {
                chunk(socket.getOutputStream(), GOOD.formatted("live" + i) + "\n");
                assertThat(in.lines().filter(l -> l.startsWith("{")).findFirst().orElseThrow())
                        .contains("live" + i);
            }
            socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** 20,000 lines, every other one bad, answered by some 30 MB, of which the service may hold only a little. */
    @Test
    void streamsALongBatchInLittleMemory() throws Exception {
        int count = 20_000;
        // The index of the rules, by which batches are answered, is made for the first one and then kept.
        assertThat(service.batch(GOOD.formatted("first"))).hasSize(1);
        try (Socket socket = connect()) {
            Thread sender = new Thread(() -> send(socket, count));
            sender.start();
            BufferedReader in = reader(socket);
            long before = used();
            long most = 0;
            int answered = 0;
            for (String line = in.readLine(); answered < count && line != null; line = in.readLine()) {
                if (line.startsWith("{")) {
                    String expected =
                            answered % 2 == 0 ? "\"reference\":\"n" + answered + "\"" : "\"line\":" + (answered + 1);
                    assertThat(line.contains(expected)).isTrue();
                    answered++;
                    if (answered % 5_000 == 0) {
                        most = Math.max(most, used());
                    }
                }
            }
            assertThat(answered).isEqualTo(count);
            assertThat(most - before).isLessThan(24L * 1024 * 1024);
            sender.join();
        }
    }

    private static void send(Socket socket, int count) {
        try {
            OutputStream out = socket.getOutputStream();
            StringBuilder some = new StringBuilder();
            for (int i = 0; i < count; i++) {
                some.append(i % 2 == 0 ? GOOD.formatted("n" + i) : "{}").append('\n');
                if (some.length() > 60_000 || i == count - 1) {
                    chunk(out, some.toString());
                    some.setLength(0);
                }
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", service.port());
        socket.setSoTimeout(30_000);
        String head = "POST %s/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n";
        socket.getOutputStream()
                .write(head.formatted(ServiceUnderTest.RECOMMENDATIONS).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Chunks of the answer that end inside a line would need to be put together. */
    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new ChunkedBody(socket.getInputStream()), StandardCharsets.UTF_8));
    }

    private static void assertProblem(JsonNode answer, int status, int line) {
        assertThat(answer.get("status").asInt()).isEqualTo(status);
        assertThat(answer.get("line").asInt()).isEqualTo(line);
        assertThat(answer.get("title").asString()).isNotBlank();
    }
}
