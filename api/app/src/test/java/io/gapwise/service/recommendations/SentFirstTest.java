package io.gapwise.service.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A client that sends all of its lines and only then begins to read is answered, or refused in time. */
@Timeout(600)
class SentFirstTest {

    /** Longer than it says anything, so that what is sent fits no buffer on its way. */
    private static final int BLANKS = 4_000;

    @Test
    void answersAllOfAClientThatReadsAfterwards() throws IOException {
        try (ServiceUnderTest service = ServiceUnderTest.onItsOwn()) {
            List<String> answers = sentFirst(service, 2_000, BLANKS);

            assertThat(answers).hasSize(2_001);
            assertThat(end(answers)).isEqualTo(end(true, 2_000, 0));
            assertThat(stored(service)).isEqualTo(2_000);
        }
    }

    @Test
    void endsTheBatchOfAClientThatWouldHaveToRead() throws IOException {
        try (ServiceUnderTest service = ServiceUnderTest.onItsOwn("--gapwise.limits.batch-unread=2MB")) {
            List<String> answers = sentFirst(service, 60_000, 200);

            int answered = answers.size() - 2;
            JsonNode refusal = ServiceUnderTest.JSON.readTree(answers.get(answered));
            assertThat(answered).isBetween(100, 20_000);
            assertThat(end(answers)).isEqualTo(end(false, answered, 1));
            assertThat(refusal.get("type").asString()).isEqualTo("urn:gapwise:problem:answers-not-read");
            assertThat(refusal.get("status").asInt()).isEqualTo(413);
            assertThat(refusal.get("line").asInt()).isEqualTo(answered + 1);
            assertThat(stored(service)).isEqualTo(answered);
        }
    }

    private static List<String> sentFirst(ServiceUnderTest service, int lines, int blanks) throws IOException {
        byte[] body = ("{\"title\":\"Case\"" + " ".repeat(blanks) + "}\n")
                .repeat(lines)
                .getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + ServiceUnderTest.RECOMMENDATIONS + "/batch HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/x-ndjson\r\nConnection: close\r\nContent-Length: "
                            + body.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            return body(socket.getInputStream()).lines().toList();
        }
    }

    /** Reads the answer, which comes in chunks, and leaves its head out. */
    private static String body(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        for (String head = line(in); !head.isEmpty(); ) {
            head = line(in);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.append((char) b);
        }
        return line.toString().strip();
    }

    private static JsonNode end(List<String> answers) {
        return ServiceUnderTest.JSON.readTree(answers.get(answers.size() - 1));
    }

    private static JsonNode end(boolean whole, int answered, int bad) {
        return ServiceUnderTest.JSON.readTree(
                "{\"end\":%b,\"answered\":%d,\"bad\":%d}".formatted(whole, answered, bad));
    }

    private static int stored(ServiceUnderTest service) {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from stored_recommendation")
                .query(Integer.class)
                .single();
    }
}
