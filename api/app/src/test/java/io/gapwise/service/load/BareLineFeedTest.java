package io.gapwise.service.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line feed alone ends no line of HTTP, since other programs do not take it for one either. */
class BareLineFeedTest {

    private static final String GET = "GET /api/v1/recommendations HTTP/1.1\r\nHost: 127.0.0.1\r\nX: y\r\n\r\n";

    @TempDir
    private static Path data;

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.on(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/recommendations HTTP/1.1\nHost: 127.0.0.1\r\n\r\n",
                "GET /api/v1/recommendations HTTP/1.1\r\nHost: 127.0.0.1\n\r\n",
                "GET /api/v1/recommendations HTTP/1.1\r\nHost: 127.0.0.1\r\n\n",
                "GET /api/v1/recommendations HTTP/1.1\nHost: 127.0.0.1\n\n",
                "\nGET /api/v1/recommendations HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
            })
    void refusesAHeadWithOneAndClosesTheConnection(String head) throws IOException {
        String answer = service.raw(head + GET);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Connection: close", "application/problem+json");
        assertThat(answer.split("HTTP/1.1 ")).hasSize(2);
    }

    @Test
    void acceptsOneRequestBehindTheOtherWithoutAny() throws IOException {
        assertThat(service.raw(GET + GET).split("HTTP/1.1 200")).hasSize(3);
    }

    @Test
    void acceptsLineFeedsInTheBody() throws IOException {
        String body = "{\n\"title\":\n\"Feeds\"}\n";
        String post = "POST /api/v1/recommendations HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;

        assertThat(service.raw(post + GET)).contains("HTTP/1.1 201", "HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2\n{}\r\n0\r\n\r\n", "2\r\n{}\n0\r\n\r\n", "2\r\n{}\r\n0\n\r\n", "2\r\n{}\r\n0\r\n\n"})
    void refusesAChunkWithOne(String chunks) throws IOException {
        String answer = service.raw("POST /api/v1/recommendations HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + GET);

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer.split("HTTP/1.1 ")).hasSize(2);
    }
}
