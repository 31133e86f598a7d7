package io.gapwise.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;

/** What cannot be decoded is the mistake of whoever sends it, and nobody writes lines into the log that way. */
@ExtendWith(OutputCaptureExtension.class)
class UndecodableTest {

    private static final String MARK = "Zwetschgenkuchen";
    private static final String FORGED = "2026-11-29T07:00:00.000Z  INFO 1 --- " + MARK;

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

    static Stream<String> requests() {
        String form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 20\r\n";
        String many = IntStream.range(0, 12_100).mapToObj(i -> "a" + i).collect(Collectors.joining("&"));
        return Stream.of(
                "GET /codes?%FF%0A2026-11-29T07:00:00.000Z%20%20INFO%201%20---%20" + MARK + "=1 HTTP/1.1\r\n",
                "GET /cases?q=" + MARK + "%FF HTTP/1.1\r\n",
                "GET /login?to=" + MARK + "%FF HTTP/1.1\r\n",
                "GET /codes?" + MARK + "=%zz HTTP/1.1\r\n",
                "GET /nowhere?" + MARK + "=%zz HTTP/1.1\r\n",
                "POST /login?to=" + MARK + "%FF HTTP/1.1\r\nContent-Length: 0\r\n",
                "POST /interviews?to=" + MARK + "%FF HTTP/1.1\r\n" + form + "\r\ntitle=" + MARK.substring(0, 11)
                        + "%FF",
                "POST /interviews HTTP/1.1\r\n" + form + "\r\n" + MARK + "=%FF",
                "POST /interviews HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + many.length() + "\r\n\r\n" + many);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isRefusedAndNothingOfItReachesTheLog(String request, CapturedOutput output) throws IOException {
        String answer = service.raw(
                request.replaceFirst("\r\n", "\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n")
                        + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("<h1").doesNotContain("Exception");
        assertThat(output.getAll()).doesNotContain(MARK.substring(0, 11), "Exception");
    }

    /** A database, for example, quotes the text that it cannot take. */
    @Test
    void aFailureIsLoggedWithItsPlaceAndWithoutItsText(CapturedOutput output) {
        service.bean(SiteErrors.class)
                .anythingElse(
                        new IllegalStateException(MARK, new IllegalArgumentException("\n" + FORGED)),
                        new MockHttpServletResponse());

        assertThat(output.getAll())
                .contains("An unexpected failure.", "IllegalStateException", "IllegalArgumentException")
                .contains("\tat ")
                .contains("UndecodableTest")
                .doesNotContain(MARK);
    }

    @Test
    void aTextOfSeveralLinesIsOneEntryOfTheLog(CapturedOutput output) {
        LoggerFactory.getLogger(UndecodableTest.class)
                .warn("One\n{}", FORGED, new IllegalStateException("Two\r\n" + FORGED + "\r" + FORGED));

        assertThat(output.getAll().split(MARK, -1)).hasSize(4);
        assertThat(output.getAll().split("[\r\n]+"))
                .noneMatch(line -> line.startsWith(FORGED))
                .anyMatch(line -> line.strip().startsWith("at " + UndecodableTest.class.getName()));
    }
}
