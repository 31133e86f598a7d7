package io.gapwise.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Checks that each answer carries the id under which the log speaks of its request. */
@ExtendWith(OutputCaptureExtension.class)
class RequestIdTest {

    private static final String MADE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/recommendations, 200",
        "POST, /api/v1/recommendations, 415",
        "PUT, /api/v1/recommendations, 405",
        "GET, /nowhere, 404",
        "GET, /, 200",
        "GET, /answers/none, 404",
        "GET, /assets/site.css, 200",
    })
    void eachAnswerCarriesAnIdOfItsOwn(String method, String path, int status) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> answer = ServiceUnderTest.send(
                    service.to(path).method(method, BodyPublishers.noBody()).build());
            assertThat(answer.statusCode()).isEqualTo(status);
            ids.add(answer.headers().firstValue(RequestId.HEADER).orElse("none"));
        }

        assertThat(ids).hasSize(3).allSatisfy(id -> assertThat(id).matches(MADE));
    }

    @Test
    void aRequestThatTomcatRefusesByItselfHasOneToo() throws IOException {
        String answer = service.raw("GET /api/v1/rules HTTP/1.1\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").containsPattern("(?i)\r\nx-request-id: " + MADE);
    }

    @Test
    void anIdFromOutsideIsTakenOver() {
        assertThat(idOf("portal-7.2026_11_28")).isEqualTo("portal-7.2026_11_28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blanks in it", "<script>alert(1)</script>", "-begins-badly", "ümlaut-here"})
    void anIdThatCouldForgeALineOfTheLogIsReplaced(String sent) {
        assertThat(idOf(sent)).matches(MADE);
        assertThat(idOf("x".repeat(65))).matches(MADE);
    }

    @Test
    void aFailureIsFoundInTheLogByTheIdOfItsAnswer(CapturedOutput output) throws Exception {
        try (ServiceUnderTest broken = ServiceUnderTest.onItsOwn()) {
            breakStore(broken);
            HttpResponse<String> answer = broken.get("/api/v1/recommendations");

            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
            String id = answer.headers().firstValue(RequestId.HEADER).orElseThrow();
            assertThat(output.getOut()).contains("[" + id + "]");
        }
    }

    @Test
    void structuredLinesHoldTheIdAsAField(CapturedOutput output) throws Exception {
        try (ServiceUnderTest broken = ServiceUnderTest.onItsOwn("--logging.structured.format.console=logstash")) {
            breakStore(broken);
            HttpResponse<String> answer = broken.get("/api/v1/recommendations");
            String id = answer.headers().firstValue(RequestId.HEADER).orElseThrow();

            assertThat(output.getOut().lines().filter(line -> line.contains(id)))
                    .isNotEmpty()
                    .allSatisfy(line -> {
                        JsonNode entry = ServiceUnderTest.JSON.readTree(line);
                        assertThat(entry.get(RequestId.IN_LOG).asString()).isEqualTo(id);
                        assertThat(entry.get("level").asString()).isIn("ERROR", "WARN");
                    });
        } finally {
            // It would stay in force for every program that is started in this virtual machine afterwards.
            System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
        }
    }

    private static void breakStore(ServiceUnderTest service) throws Exception {
        service.bean(DataSource.class)
                .unwrap(com.zaxxer.hikari.HikariDataSource.class)
                .close();
    }

    private static String idOf(String sent) {
        return ServiceUnderTest.send(service.to("/api/v1/rules")
                        .header(RequestId.HEADER, sent)
                        .build())
                .headers()
                .firstValue(RequestId.HEADER)
                .orElse("none");
    }
}
