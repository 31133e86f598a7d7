package io.gapwise.service.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** Health and metrics have a port of their own, which only this machine reaches. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(180)
class OperationsPortTest {

    @TempDir
    private static Path folder;

    private static ServiceUnderTest service;

    /** Two threads answer everybody else, so that two slow clients take all there are. */
    @BeforeAll
    static void start() {
        service = ServiceUnderTest.on(folder.resolve("data"), "--server.tomcat.threads.max=2");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void hasHealthAndMetricsAndNobodyElseHas() {
        assertThat(service.get("/actuator/health").body()).contains("\"store\"", "\"rules\"");
        assertThat(service.get("/actuator/prometheus").body()).contains("gapwise_rules_live");

        assertThat(onMain("/actuator/health").statusCode()).isEqualTo(404);
        assertThat(onMain("/actuator").statusCode()).isEqualTo(404);
        assertThat(onOperations("/api/v1/rules").statusCode()).isEqualTo(404);
        assertThat(onOperations("/cases").statusCode()).isEqualTo(404);
    }

    /** A load balancer asks the port to which it sends requests, and those who watch over the program the other one. */
    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void tellsOnBothPortsWhetherItIsAliveAndReady(String path) {
        for (HttpResponse<String> answer : List.of(onMain(path), onOperations(path))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("UP");
        }
    }

    @Test
    void isGuardedLikeTheOtherOne() throws IOException {
        HttpResponse<String> unknown = onOperations("/actuator/env");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");

        HttpResponse<String> health = service.get("/actuator/health");
        assertThat(health.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(health.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(health.headers().firstValue("X-Request-Id")).isPresent();

        String head = "GET /actuator/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
        assertThat(ServiceUnderTest.raw(service.operationsPort(), head)).startsWith("HTTP/1.1 421");
    }

    @Test
    void isBoundToThisMachineAlone() throws IOException {
        for (InetAddress address :
                InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
            if (!address.isLoopbackAddress()) {
                assertThatThrownBy(() -> new Socket(address, service.operationsPort()).close())
                        .isInstanceOf(IOException.class);
            }
        }
        try (Socket here = new Socket("127.0.0.1", service.operationsPort())) {
            assertThat(here.isConnected()).isTrue();
        }
    }

    @Test
    void answersWhileAllOthersAreKeptWaiting() throws IOException {
        String slow = "POST /api/v1/recommendations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 60000\r\n\r\n{";
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                Socket socket = new Socket("127.0.0.1", service.port());
                sockets.add(socket);
                socket.getOutputStream().write(slow.getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(service.get("/actuator/health/readiness").statusCode())
                        .isEqualTo(200);
            }
            assertThat(sockets).allSatisfy(socket -> {
                socket.setSoTimeout(1);
                assertThatThrownBy(() -> socket.getInputStream().read())
                        .as("all of them are still waited for")
                        .isInstanceOf(java.net.SocketTimeoutException.class);
            });
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void saysWhichPortIsTakenAndWhichSettingNamesIt(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = "--management.server.port=" + taken.getLocalPort();

            assertThatThrownBy(() -> ServiceUnderTest.on(folder.resolve("taken"), port))
                    .isInstanceOf(Exception.class);

            assertThat(output)
                    .contains("The port " + taken.getLocalPort() + " for health and metrics is in use")
                    .contains("--management.server.port=PORT")
                    .doesNotContain("\tat ", "io.gapwise");
        }
    }

    @Test
    void isNotOpenToOtherMachinesWithoutAKey(CapturedOutput output) {
        assertThatThrownBy(() -> ServiceUnderTest.on(folder.resolve("open"), "--management.server.address=0.0.0.0"))
                .isInstanceOf(Exception.class);

        assertThat(output).contains("health and metrics at the address 0.0.0.0", "nobody would need a key");
    }

    @ParameterizedTest
    @CsvSource({"8080, 8081", "9090, 9091", "65535, 65534", "0, 0", "-1, -1", "nonsense, nonsense"})
    void isTheOneBehindThatOfTheApi(String main, String own) {
        MockEnvironment settings = new MockEnvironment().withProperty("server.port", main);
        new OperationsPort().postProcessEnvironment(settings, new SpringApplication());

        assertThat(settings.getProperty("management.server.port")).isEqualTo(own);
    }

    @Test
    void isWhatTheSettingsSay() {
        MockEnvironment settings = new MockEnvironment()
                .withProperty("management.server.port", "7000")
                .withProperty("management.server.address", "10.1.2.3");
        new OperationsPort().postProcessEnvironment(settings, new SpringApplication());

        assertThat(settings.getProperty("management.server.port")).isEqualTo("7000");
        assertThat(settings.getProperty("management.server.address")).isEqualTo("10.1.2.3");
    }

    private static HttpResponse<String> onMain(String path) {
        return at(service.port(), path);
    }

    private static HttpResponse<String> onOperations(String path) {
        return at(service.operationsPort(), path);
    }

    private static HttpResponse<String> at(int port, String path) {
        return ServiceUnderTest.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build());
    }
}
