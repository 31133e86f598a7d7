package io.gapwise.service.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Two files have the service speak TLS, and nothing else. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(300)
class TlsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static TestCertificate first;
    private static TestCertificate second;
    private static Path certificate;
    private static Path key;
    private static ServiceUnderTest service;

    @BeforeAll
    static void start(CapturedOutput output) throws Exception {
        first = TestCertificate.valid(folder);
        second = TestCertificate.valid(folder);
        certificate = folder.resolve("tls.crt");
        key = folder.resolve("tls.key");
        first.write(certificate, key);
        service = ServiceUnderTest.on(
                folder.resolve("data"), "--gapwise.tls.certificate=" + certificate, "--gapwise.tls.key=" + key);
        assertThat(output)
                .contains("Gapwise answers at https://127.0.0.1:" + service.port())
                .contains("Health and metrics are at http://127.0.0.1:");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void answersWithTlsAndAsksBrowsersToKeepToIt() throws Exception {
        HttpResponse<String> page = get("/upload");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("XSRF-TOKEN=", "; Secure"));
        assertThat(get("/api/v1/rules").headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000");
        assertThat(service.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void answersNothingWithoutTls() throws IOException {
        assertThat(service.raw("GET /api/v1/rules HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .doesNotContain("HTTP/1.1 2")
                .doesNotContain("causes/");
    }

    @Test
    void takesANewCertificateOverAndKeepsTheOldOneWhereTheNewOneIsNone(CapturedOutput output) throws Exception {
        await(() -> first.certificate().equals(shown()));

        second.write(certificate, key);
        await(() -> second.certificate().equals(shown()));

        Files.writeString(key, first.keyPem());
        await(() -> output.getAll().contains("stays the old one"));
        assertThat(output).contains("is not that of the certificate").doesNotContain("\tat ");
        assertThat(shown()).isEqualTo(second.certificate());
        assertThat(get("/api/v1/rules").statusCode()).isEqualTo(200);

        first.write(certificate, key);
        await(() -> first.certificate().equals(shown()));
    }

    @Nested
    class TwoFiles {

        @Test
        void thatCannotBeUsedAreExplainedAllAtOnce() throws Exception {
            Path none = folder.resolve("none.pem");
            Path text = Files.writeString(folder.resolve("text.pem"), "no PEM");
            Path cut = Files.writeString(
                    folder.resolve("cut.pem"), first.certificatePem().substring(0, 200));
            Path otherKey = Files.writeString(folder.resolve("other.key"), second.keyPem());
            Path good = Files.writeString(folder.resolve("good.crt"), first.certificatePem());
            Path encrypted = Files.writeString(
                    folder.resolve("encrypted.key"), TestCertificate.pem("ENCRYPTED PRIVATE KEY", new byte[99]));
            Path old = folder.resolve("old.crt");
            Path oldKey = folder.resolve("old.key");
            TestCertificate.expired(folder).write(old, oldKey);
            Path early = folder.resolve("early.crt");
            Path earlyKey = folder.resolve("early.key");
            TestCertificate.fromTomorrow(folder).write(early, earlyKey);

            assertThat(refusal(none, folder)).contains("none.pem, which is not there", "which is no PEM file");
            assertThat(refusal(text, text)).contains("holds no certificate", "holds no private key");
            assertThat(refusal(cut, otherKey)).contains("holds no certificate");
            assertThat(refusal(good, otherKey)).contains("is not that of the certificate");
            assertThat(refusal(good, encrypted)).contains("is encrypted");
            assertThat(refusal(good, good)).contains("holds no private key");
            assertThat(refusal(old, oldKey)).contains("expired on 20");
            assertThat(refusal(early, earlyKey)).contains("is valid from 20");
            assertThat(refusal(old, otherKey)).contains("expired on", "is not that of");
        }

        private static String refusal(Path certificateFile, Path keyFile) {
            try {
                new TlsFiles(certificateFile, keyFile).read(Clock.systemUTC());
            } catch (TlsFilesUnusable refused) {
                return String.valueOf(refused.getMessage());
            }
            throw new AssertionError("It was taken.");
        }

        @Test
        void ofTwoCertificatesStopTheStartWithASentence(CapturedOutput output) throws Exception {
            Path other = Files.writeString(folder.resolve("another.key"), second.keyPem());
            Path own = Files.writeString(folder.resolve("own.crt"), first.certificatePem());

            assertThatThrownBy(() -> ServiceUnderTest.on(
                            folder.resolve("refused"),
                            "--gapwise.tls.certificate=" + own,
                            "--gapwise.tls.key=" + other))
                    .isInstanceOf(Exception.class);

            assertThat(output)
                    .contains("TLS cannot be spoken with these files", "is not that of the certificate")
                    .doesNotContain("\tat ", "io.gapwise");
        }

        @Test
        void belongTogether(CapturedOutput output) {
            assertThatThrownBy(() -> ServiceUnderTest.on(folder.resolve("half"), "--gapwise.tls.certificate=x.pem"))
                    .isInstanceOf(Exception.class);

            assertThat(output).contains("gapwise.tls.key is missing").doesNotContain("\tat ", "io.gapwise");
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build();
        URI address = URI.create("https://localhost:" + service.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** The certificate that the service shows to a new connection. */
    private static X509Certificate shown() {
        try (SSLSocket socket = (SSLSocket) trusting().getSocketFactory().createSocket("127.0.0.1", service.port())) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext trusting() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Everybody()}, new SecureRandom());
        return context;
    }

    private static final class Everybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come about in time.");
            }
            Thread.sleep(100);
        }
    }
}
