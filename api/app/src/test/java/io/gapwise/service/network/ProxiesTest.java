package io.gapwise.service.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * What is said about a client is believed from the proxies in the settings alone. One address of this machine is such a
 * proxy here, and all others are not.
 */
@ExtendWith(OutputCaptureExtension.class)
class ProxiesTest {

    private static final String PROXY = "127.0.0.2";
    private static final String ANOTHER_PROXY = "127.0.9.7";
    private static final String CLIENT = "127.0.0.3";
    private static final String HTTPS = "X-Forwarded-Proto: https\r\n";
    private static final String AS_EXAMPLE = "X-Forwarded-Host: gapwise.example.org\r\n";

    @TempDir
    private static Path folder;

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.on(
                folder.resolve("data"),
                "--gapwise.proxies=" + PROXY + ",127.0.9.0/24,fd00::/8",
                "--gapwise.hosts=gapwise.example.org,other.example.org:8443",
                "--gapwise.open=true",
                "--gapwise.limits.ordinary.burst=4",
                "--gapwise.limits.ordinary.per-second=1");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aProxySaysThatItSpokeTls() throws IOException {
        String page = get(PROXY, "/codes", HTTPS + "X-Forwarded-For: 203.0.113.1\r\n");
        assertThat(page).startsWith("HTTP/1.1 200").contains("Strict-Transport-Security: ");
        String upload = get(ANOTHER_PROXY, "/upload", HTTPS + "X-Forwarded-For: 203.0.113.2\r\n");
        assertThat(upload).containsPattern("Set-Cookie: XSRF-TOKEN=[^\r\n]*; Secure");

        String spoofed = get(CLIENT, "/upload", HTTPS + "X-Forwarded-Ssl: on\r\nForwarded: proto=https\r\n");
        assertThat(spoofed)
                .startsWith("HTTP/1.1 200")
                .contains("Set-Cookie: XSRF-TOKEN=")
                .doesNotContain("; Secure", "Strict-Transport-Security");
    }

    @Test
    void aProxyNamesTheHostThatWasAskedFor() throws IOException {
        String headers = HTTPS + AS_EXAMPLE + "X-Forwarded-For: 203.0.113.3\r\n";
        assertThat(redirected(PROXY, "internal:8080", headers))
                .startsWith("HTTP/1.1 302")
                .contains("Location: https://gapwise.example.org/");
        assertThat(redirected(
                        PROXY,
                        "internal:8080",
                        HTTPS + "X-Forwarded-Host: other.example.org\r\nX-Forwarded-Port: 8443\r\n"
                                + "X-Forwarded-For: 203.0.113.3\r\n"))
                .contains("Location: https://other.example.org:8443/");

        assertThat(redirected(CLIENT, "internal:8080", headers)).startsWith("HTTP/1.1 421");
        assertThat(redirected(CLIENT, "localhost", headers)).contains("Location: http://localhost/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: evil.example\r\n",
                "X-Forwarded-Host: evil.example, localhost\r\n",
                "X-Forwarded-Host: localhost, evil.example\r\n",
                "X-Forwarded-Host: localhost\r\nX-Forwarded-Host: evil.example\r\n",
                "X-Forwarded-Host: localhost@evil.example\r\n",
                "X-Forwarded-Host: other.example.org\r\nX-Forwarded-Port: 9\r\n",
            })
    void aForwardedHostIsGuardedLikeAnother(String headers) throws IOException {
        assertThat(get(PROXY, "/api/v1/rules", headers + "X-Forwarded-For: 203.0.113.4\r\n"))
                .containsPattern("^HTTP/1.1 (400|421) ");
    }

    @Test
    void aProxyNamesTheClientWhoseBucketItIs() throws IOException {
        for (int i = 0; i < 20; i++) {
            assertThat(get(PROXY, "/api/v1/rules", "X-Forwarded-For: 198.51.100." + i + "\r\n"))
                    .startsWith("HTTP/1.1 200");
        }
        // What a client writes there itself stands before what the proxies add.
        assertThat(lastOfTwenty(PROXY, "X-Forwarded-For: 192.0.2.%d, 203.0.113.99\r\n"))
                .startsWith("HTTP/1.1 429");
        assertThat(lastOfTwenty(PROXY, "X-Forwarded-For: 192.0.2.%d, 203.0.113.98, 127.0.9.200\r\n"))
                .startsWith("HTTP/1.1 429");
    }

    @Test
    void aClientThatIsNoProxyHasOneBucketWhateverItSays() throws IOException {
        assertThat(lastOfTwenty("127.0.0.44", "X-Forwarded-For: 192.0.2.%1$d\r\nForwarded: for=192.0.2.%1$d\r\n"))
                .startsWith("HTTP/1.1 429");
    }

    @Test
    void aProxyIsNotBelievedInTheOtherWayToSayIt() throws IOException {
        String answer =
                get(PROXY, "/upload", "Forwarded: proto=https;host=evil.example\r\nX-Forwarded-For: 203.0.113.5\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("; Secure", "Strict-Transport-Security");
    }

    @Test
    void entriesThatAreNoneAreNamedAllAtOnce(CapturedOutput output) {
        assertThatThrownBy(() -> ServiceUnderTest.on(
                        folder.resolve("wrong"),
                        "--gapwise.proxies=proxy.example.org,10.0.0.0/33,10.0.0.256,0.0.0.0/0,10.1.2.3"))
                .isInstanceOf(Exception.class);

        assertThat(output)
                .contains("'proxy.example.org'", "'10.0.0.0/33'", "'10.0.0.256'", "'0.0.0.0/0'")
                .doesNotContain("'10.1.2.3'", "\tat ", "Exception", "springframework");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--server.forward-headers-strategy=native",
                "--server.forward-headers-strategy=framework",
                "--server.tomcat.remoteip.remote-ip-header=X-Forwarded-For",
            })
    void noOtherSettingOpensTheWay(String setting, CapturedOutput output) {
        assertThatThrownBy(() -> ServiceUnderTest.on(folder.resolve("other"), setting))
                .isInstanceOf(Exception.class);

        assertThat(output)
                .contains("cannot be set here; name the proxies in gapwise.proxies")
                .doesNotContain("\tat ", "Exception", "springframework");
    }

    @Test
    void proxiesBringOthersInSoThatACredentialIsNeeded(CapturedOutput output) {
        assertThatThrownBy(() -> ServiceUnderTest.on(folder.resolve("open"), "--gapwise.proxies=10.1.2.3"))
                .isInstanceOf(Exception.class);

        assertThat(output).contains("proxies in gapwise.proxies let through", "nobody would need a key");
    }

    private static String lastOfTwenty(String from, String headers) throws IOException {
        String last = "";
        for (int i = 0; i < 20; i++) {
            last = get(from, "/api/v1/rules", headers.formatted(i));
        }
        return last;
    }

    private static String get(String from, String path, String headers) throws IOException {
        return send(from, "GET %s HTTP/1.1\r\nHost: localhost\r\n%sConnection: close\r\n\r\n".formatted(path, headers));
    }

    /** Asks for a page that leads to another one. */
    private static String redirected(String from, String host, String headers) throws IOException {
        return send(
                from,
                "GET /docs/reference HTTP/1.1\r\nHost: %s\r\n%sConnection: close\r\n\r\n".formatted(host, headers));
    }

    private static String send(String from, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.port(), InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
