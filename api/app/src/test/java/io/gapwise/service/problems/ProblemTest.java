package io.gapwise.service.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ProblemTest {

    private static final String CASE = "{\"title\":\"Case\"}";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404",
        "GET, /error, 404",
        "GET, /api/v1, 404",
        "GET, /api/v1/recommendations/, 404",
        "GET, /actuator/env, 404",
        "GET, /actuator/beans, 404",
        "POST, /nowhere, 404",
        "PUT, /api/v1/recommendations, 405",
        "DELETE, /api/v1/recommendations/3f2b8c1e-5d0a-4c57-9a39-0d6f3b1c2e4a, 405",
        "POST, /api/v1/rules, 405",
        "PUT, /api/v1/cases/samples, 405",
        "NONSENSE, /api/v1/rules, 405",
        "GET, /api/v1/recommendations/batch, 404",
    })
    void answersAWrongAddressOrMethodWithAProblem(String method, String path, int status) {
        HttpResponse<String> answer = ServiceUnderTest.send(
                service.to(path).method(method, BodyPublishers.noBody()).build());

        assertProblem(answer, status);
        assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "multipart/form-data; boundary=x",
                "nonsense",
                "application/x-ndjson"
            })
    void readsNothingButJson(String contentType) {
        HttpResponse<String> answer = ServiceUnderTest.send(service.to(ServiceUnderTest.RECOMMENDATIONS)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(CASE))
                .build());

        assertProblem(answer, 415);
        assertThat(ServiceUnderTest.json(answer).get("detail").asString()).contains("application/json");
    }

    @Test
    void readsNothingWithoutAContentType() {
        assertProblem(
                ServiceUnderTest.send(service.to(ServiceUnderTest.RECOMMENDATIONS)
                        .POST(BodyPublishers.ofString(CASE))
                        .build()),
                415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "application/xml", "nonsense"})
    void givesNothingButJson(String accept) {
        for (String path : new String[] {ServiceUnderTest.RECOMMENDATIONS, "/api/v1/rules", "/api/v1/cases/samples"}) {
            assertProblem(
                    ServiceUnderTest.send(
                            service.to(path).header("Accept", accept).build()),
                    406);
        }
        HttpResponse<String> post = ServiceUnderTest.send(service.to(ServiceUnderTest.RECOMMENDATIONS)
                .header("Accept", accept)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(CASE))
                .build());
        assertProblem(post, 406);
    }

    @ParameterizedTest
    @ValueSource(ints = {65_537, 200_000, 6_000_000})
    void refusesWhatIsTooLarge(int bytes) {
        HttpResponse<String> answer = service.post(CASE + " ".repeat(bytes - CASE.length()));

        assertProblem(answer, 413);
    }

    @Test
    void takesACaseOfJustTheLargestSize() {
        assertThat(service.post(CASE + " ".repeat(65_536 - CASE.length())).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/recommendations/%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/recommendations/a|b HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/recommendations/a%2fb HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/recommendations/a\\b HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/recommendations/%c0%af HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/rules HTTP/1.1\r\n",
                "GET /api/v1/rules HTTP/9.9\r\nHost: localhost\r\n",
                "GET /api/v1/rules HTTP/1.1\r\nHost: a b\r\n",
                "GET /api/v1/rules HTTP/1.1\r\nHost: localhost\r\nbad header\r\nContent-Length: x\r\n",
                "POST /api/v1/recommendations HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n",
                "POST /api/v1/recommendations HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: nonsense\r\n",
                "TRACE /api/v1/rules HTTP/1.1\r\nHost: localhost\r\n",
            })
    void answersWhatIsHardlyHttpWithAProblem(String head) throws IOException {
        assertRawProblem(service.raw(head + "Connection: close\r\n\r\n"));
    }

    /** So malformed that it is taken for HTTP/0.9, which knows no heads. */
    @ParameterizedTest
    @ValueSource(strings = {"GET  HTTP/1.1\r\n", "G@T /api/v1/rules HTTP/1.1\r\n", "nonsense\r\n"})
    void answersWhatIsNotHttpAtAllWithTheProblemAlone(String head) throws IOException {
        String answer = service.raw(head + "\r\n");

        assertThat(answer.substring(answer.indexOf('{'))).contains("\"status\":400");
        assertThat(answer).doesNotContain("<html", "Exception");
    }

    @Test
    void answersOversizedHeadersAndAddressesWithAProblem() throws IOException {
        String large = "x".repeat(20_000);
        assertRawProblem(
                service.raw("GET /api/v1/rules HTTP/1.1\r\nHost: localhost\r\nX: %s\r\nConnection: close\r\n\r\n"
                        .formatted(large)));
        assertRawProblem(service.raw(
                "GET /api/v1/%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(large)));
    }

    @Test
    void answersABrokenChunkWithAProblem() throws IOException {
        assertRawProblem(service.raw(
                "POST /api/v1/recommendations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n{}"));
    }

    @Test
    void saysThatTheRuleSetIsAtFaultWhereItIs(@TempDir Path rules, @TempDir Path ownData) throws IOException {
        MiniFolder mini = MiniFolder.in(rules);
        mini.write("verdict/verdict.drl", """
                package verdict

                rule "verdict/leave-it"
                    @summary( "What is hardly ever met is left" )
                    @source( "first" )
                when
                    GapCase( audience.headcount == 10000000 )
                then
                    advise.verdict( NOT_TRAINING, "So many." );
                end
                """);
        // Only where their meaning is not judged first do such rules go live.
        try (ServiceUnderTest faulty =
                ServiceUnderTest.on(ownData, mini.setting(), "--gapwise.meaning-up-to=0", "--gapwise.samples=true")) {
            HttpResponse<String> answer = faulty.post(CASE);

            assertProblem(answer, 500);
            assertThat(ServiceUnderTest.json(answer).get("type").asString())
                    .isEqualTo("urn:gapwise:problem:rule-set-fault");
            assertThat(faulty.get(ServiceUnderTest.RECOMMENDATIONS).body()).isEqualTo("[]");
            JsonNode line = faulty.batch(CASE).get(0);
            assertThat(line.get("type").asString()).isEqualTo("urn:gapwise:problem:rule-set-fault");
            assertThat(line.get("line").asInt()).isEqualTo(1);
            assertThat(faulty.get("/v3/api-docs").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void keepsItsInsidesToItselfWhenTheStoreIsGone(@TempDir Path ownData) throws Exception {
        try (ServiceUnderTest broken = ServiceUnderTest.on(ownData)) {
            broken.bean(DataSource.class)
                    .unwrap(com.zaxxer.hikari.HikariDataSource.class)
                    .close();

            HttpResponse<String> answer = broken.post(CASE);

            assertProblem(answer, 500);
            assertThat(answer.body()).doesNotContain("Exception", "Hikari", "SQL", "java");
            // The whole batch fails where the keys have to be read again, and its line where they have just been read.
            HttpResponse<String> batch = ServiceUnderTest.send(broken.to(ServiceUnderTest.RECOMMENDATIONS + "/batch")
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofString(CASE))
                    .build());
            assertThat(batch.body()).doesNotContain("Exception", "Hikari", "SQL", "java");
            assertThat(ServiceUnderTest.JSON
                            .readTree(batch.body().lines().findFirst().orElseThrow())
                            .get("status")
                            .asInt())
                    .isEqualTo(500);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = ServiceUnderTest.json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asString()).isNotBlank();
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    private static void assertRawProblem(String answer) {
        assertThat(answer).matches("(?s)HTTP/1\\.1 (4\\d\\d|50[15]) .*").contains("application/problem+json");
        JsonNode problem = ServiceUnderTest.JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(problem.get("status").asInt()).isBetween(400, 505);
        assertThat(answer).doesNotContain("<html", "Exception", "tomcat");
    }
}
