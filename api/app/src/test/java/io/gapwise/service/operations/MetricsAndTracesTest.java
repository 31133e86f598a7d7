package io.gapwise.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.gapwise.app.ServiceUnderTest;
import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Checks what those who watch the program can collect from it, and that it holds no text of a case. */
class MetricsAndTracesTest {

    private static final String MARK = "Zwetschgenkuchen";
    private static final String CASE = "{\"title\":\"%s\",\"reference\":\"%1$s\"}".formatted(MARK);

    @Test
    void prometheusFindsRulesRequestsAndTheStoreAndNoTextOfACase() {
        try (ServiceUnderTest service = ServiceUnderTest.onItsOwn()) {
            service.post(CASE);
            service.get("/answers/" + MARK);

            HttpResponse<String> metrics = service.get("/actuator/prometheus");

            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
            assertThat(metrics.body())
                    .containsPattern("gapwise_rules_live(\\{[^}]*})? [1-9]")
                    .contains("http_server_requests_seconds_count", "uri=\"/api/v1/recommendations\"")
                    .contains("hikaricp_connections_active", "jvm_memory_used_bytes")
                    .doesNotContain(MARK);
        }
    }

    @Test
    void nobodyPaysForSpansWhereNoCollectorIsNamed() {
        try (ServiceUnderTest service = ServiceUnderTest.onItsOwn()) {
            assertThat(service.bean(Tracer.class)).isSameAs(Tracer.NOOP);
        }
    }

    @Test
    void aSpanOfEachRequestGoesToTheCollectorThatIsNamedAndHoldsNoTextOfACase()
            throws IOException, InterruptedException {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        String endpoint =
                "http://127.0.0.1:%d/v1/traces".formatted(collector.getAddress().getPort());
        try (ServiceUnderTest service = ServiceUnderTest.onItsOwn(
                "--%s=%s".formatted(TracesOnRequest.ENDPOINT, endpoint),
                "--management.tracing.sampling.probability=1.0",
                "--management.opentelemetry.tracing.export.schedule-delay=100ms")) {
            service.post(CASE);

            String spans = "";
            while (!spans.contains("http post /api/v1/recommendations")) {
                String more = received.poll(20, TimeUnit.SECONDS);
                assertThat(more).as("a span of the request").isNotNull();
                spans += more;
            }
            assertThat(spans).contains("gapwise").doesNotContain(MARK);
        } finally {
            collector.stop(0);
        }
    }
}
