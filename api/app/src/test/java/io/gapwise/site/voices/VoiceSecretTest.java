package io.gapwise.site.voices;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.signs.Sign;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The last part of a link is a secret: whoever reads logs, metrics or traces must not be able to answer or to listen. */
@ExtendWith(OutputCaptureExtension.class)
class VoiceSecretTest {

    @Test
    void noLogMetricOrTraceHoldsTheSecretOfALink(CapturedOutput output) throws IOException, InterruptedException {
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
                "--management.opentelemetry.tracing.export.otlp.endpoint=" + endpoint,
                "--management.tracing.sampling.probability=1.0",
                "--management.opentelemetry.tracing.export.schedule-delay=100ms",
                "--logging.level.io.gapwise=trace")) {
            Survey survey = new Survey(service);
            String path = survey.invited(survey.newCase("A secret"), StatedBy.MANAGERS);
            String secret = path.substring(path.lastIndexOf('/') + 1);
            survey.answered(path, Obstacle.toolsInadequate, Sign.FOR);
            service.get(path + "/elsewhere");

            StringBuilder spans = new StringBuilder();
            while (spans.indexOf("http post /voices/{token}") < 0) {
                String more = received.poll(20, TimeUnit.SECONDS);
                assertThat(more).as("a span of the request").isNotNull();
                spans.append(more);
            }
            assertThat(spans).doesNotContain(secret);
            assertThat(service.get("/actuator/prometheus").body())
                    .contains("/voices/{token}")
                    .doesNotContain(secret);
            assertThat(output.getAll()).doesNotContain(secret);
        } finally {
            collector.stop(0);
        }
    }
}
