package io.gapwise.service.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;

/** No web site that a browser shows can read or change anything here. */
class HostGuardTest {

    private static final String CASE = "{\"title\":\"Case\"}";

    @TempDir
    private static Path data;

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.on(data, "--gapwise.hosts=gapwise.example.org,other.example.org:8443");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost:8080",
                "localhost.",
                "127.0.0.1:1",
                "127.1.2.3",
                "[::1]:8080",
                "[0:0:0:0:0:0:0:1]",
                "gapwise.example.org",
                "GAPWISE.example.org.:99",
                "other.example.org:8443",
            })
    void answersUnderItsOwnNames(String host) throws IOException {
        assertThat(get("/api/v1/rules", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "evil.localhost.example",
                "other.example.org",
                "other.example.org:8444",
                "gapwise.example.org.evil.example",
                "0.0.0.0",
                "[::]",
                "192.168.1.1",
                "[::ffff:10.0.0.1]",
                "2130706433",
                "0x7f000001",
            })
    void answersUnderNoOtherName(String host) throws IOException {
        for (String path :
                new String[] {"/api/v1/recommendations", "/cases", "/v3/api-docs", "/docs", "/assets/site.css"}) {
            String answer = get(path, "Host: " + host);
            assertThat(answer).startsWith("HTTP/1.1 421").contains("application/problem+json", "--gapwise.hosts");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost@evil.example",
                "Host: evil.example@localhost",
                "Host: localhost#evil.example",
                "Host: localhost/evil.example",
                "Host: localhost:8080:9090",
                "Host: localhost:99999",
                "Host: ",
                "Host: localhost\r\nHost: evil.example",
                "Host: evil.example\r\nHost: localhost",
                "X: without a host",
            })
    void answersNothingWhereTheNameIsATrick(String head) throws IOException {
        assertThat(get("/api/v1/rules", head)).containsPattern("^HTTP/1.1 (400|421) ");
    }

    /** A load balancer calls a machine by its address, a web site by its name. */
    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void tellsALoadBalancerUnderAnyAddressWhetherItIsUp(String path) throws IOException {
        for (int port : new int[] {service.port(), service.operationsPort()}) {
            String request = "GET " + path + " HTTP/1.1\r\nConnection: close\r\n";
            assertThat(ServiceUnderTest.raw(port, request + "Host: 10.1.2.3:8080\r\n\r\n"))
                    .startsWith("HTTP/1.1 200")
                    .contains("UP");
            assertThat(ServiceUnderTest.raw(port, "GET " + path + " HTTP/1.0\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
            assertThat(ServiceUnderTest.raw(port, request.replace("GET", "POST") + "Host: 10.1.2.3\r\n\r\n"))
                    .startsWith("HTTP/1.1 421");
            assertThat(ServiceUnderTest.raw(
                            port, request.replace(path, path + "/more") + "Host: 10.1.2.3:8080\r\n\r\n"))
                    .startsWith("HTTP/1.1 421");
            assertThat(ServiceUnderTest.raw(port, request + "Host: evil.example\r\n\r\n"))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void asksForNoNameInTheOldestHttpEither() throws IOException {
        assertThat(service.raw("GET /api/v1/rules HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 421");
    }

    @Test
    void believesTheHostAndNotWhatAProxyIsSaidToHaveForwarded() throws IOException {
        assertThat(get(
                        "/api/v1/rules",
                        "Host: evil.example\r\nX-Forwarded-Host: localhost\r\nForwarded: host=localhost"))
                .startsWith("HTTP/1.1 421");
        assertThat(
                        service.raw(
                                "GET http://evil.example/api/v1/rules HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .containsPattern("^HTTP/1.1 (400|421) ");
    }

    @Test
    void tellsPeopleInWords() throws IOException {
        assertThat(get("/cases", "Host: evil.example\r\nAccept: text/html\r\nAccept-Language: de"))
                .startsWith("HTTP/1.1 421")
                .contains("text/html", "nicht unter diesem Rechnernamen");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin: https://evil.example, 403",
        "Origin: null, 403",
        "Origin: http://localhost:3000, 403",
        "Origin: http://localhost@evil.example, 403",
        "Sec-Fetch-Site: cross-site, 403",
        "Origin: http://localhost:8080, 201",
        "Sec-Fetch-Site: same-origin, 201",
        "Sec-Fetch-Site: none, 201",
        "X: a program, 201",
    })
    void letsNoOtherWebSiteChangeAnything(String head, int status) throws IOException {
        String answer = service.raw(
                "POST %s HTTP/1.1\r\nHost: localhost:8080\r\n%s\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                        .formatted(ServiceUnderTest.RECOMMENDATIONS, head, CASE.length(), CASE));

        assertThat(answer).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "PATCH", "POST"})
    void letsNoOtherWebSiteUseAnyMethodThatMayChangeSomething(String method) throws IOException {
        assertThat(service.raw(method + " /cases HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n"
                        + "Content-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    /** A page of another origin could send a form or a text to us without asking, but no JSON. */
    /** Browsers send these types, and bodies without one, for other web sites without asking us first. */
    @Test
    void demandsATypeOfEveryPostOfTheApiThatNoFormCanSend() throws IOException {
        List<MediaType> sentForOthers =
                List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA, MediaType.TEXT_PLAIN);
        Set<String> files = Set.of(
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/octet-stream");
        Set<String> takingFiles = new TreeSet<>();
        long posts = service.routes().getHandlerMethods().keySet().stream()
                .filter(route -> route.getPatternValues().stream().anyMatch(path -> path.startsWith("/api/")))
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .peek(route -> assertThat(route.getConsumesCondition().getConsumableMediaTypes())
                        .as(route.toString())
                        .isNotEmpty()
                        .allSatisfy(type -> {
                            assertThat(sentForOthers).noneMatch(type::includes);
                            if (!type.getSubtype().contains("json")) {
                                assertThat(files).contains(type.toString());
                                takingFiles.addAll(route.getPatternValues());
                            }
                        }))
                .count();

        assertThat(posts).isGreaterThan(5);
        assertThat(statusOf(ServiceUnderTest.RECOMMENDATIONS + "/x/replay", "text/plain"))
                .isEqualTo(415);
        assertThat(takingFiles)
                .containsExactly(
                        "/api/v1/appraisals/import",
                        "/api/v1/assets/import",
                        "/api/v1/capabilities/import",
                        "/api/v1/initiatives/{id}/series",
                        "/api/v1/initiatives/{id}/sheets",
                        "/api/v1/jobs",
                        "/api/v1/objectives/import",
                        "/api/v1/personas/import",
                        "/api/v1/plans/{id}/versions/{number}/expectations",
                        "/api/v1/sheet-maps/guess",
                        "/api/v1/sheets",
                        "/api/v1/stakeholders/import",
                        "/api/v1/technologies/import",
                        "/api/v1/undertakings/import");
        for (String pattern : takingFiles) {
            String path = pattern.replace("{id}", "x").replace("{number}", "1");
            assertThat(statusOf(path, "text/plain")).as(path).isEqualTo(415);
            assertThat(statusOf(path, "application/octet-stream")).as(path).isNotEqualTo(415);
            assertThat(service.raw(
                            "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
                                    .formatted(path)))
                    .as("%s without a type", path)
                    .startsWith("HTTP/1.1 415");
        }
    }

    private static int statusOf(String path, String type) {
        return ServiceUnderTest.send(service.to(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString("{}"))
                        .build())
                .statusCode();
    }

    @Nested
    @ExtendWith(OutputCaptureExtension.class)
    class Settings {

        @Test
        void areRefusedWhereANameIsNone(CapturedOutput output, @TempDir Path other) {
            assertThatThrownBy(() -> ServiceUnderTest.on(other, "--gapwise.hosts=http://a.example/,b c"))
                    .isInstanceOf(Exception.class);

            assertThat(output)
                    .contains("gapwise.hosts has 'http://a.example/'", "'b c'")
                    .doesNotContain("\tat ");
        }
    }

    private static String get(String path, String head) throws IOException {
        return service.raw("GET %s HTTP/1.1\r\n%s\r\nConnection: close\r\n\r\n".formatted(path, head));
    }
}
