package io.gapwise.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceProcess;
import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program without memory ends, and is never half dead. It is started by the plain line of the README here. */
@Timeout(400)
class ExhaustedMemoryTest {

    @Test
    void endsWithExitCodeThree(@TempDir Path data) throws Exception {
        try (ServiceProcess service = ServiceProcess.start(List.of("-Xmx96m", "-XX:+UseSerialGC"), data, List.of())) {
            String kept = service.post("{\"title\":\"Case\"}")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            // Rule files to be checked are the largest thing that is read as a whole.
            byte[] large =
                    ("{\"files\":{\"a.drl\":\"" + "x".repeat(6_000_000) + "\"}}").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 40; i++) {
                client.sendAsync(
                        service.to("/api/v1/rulesets/check")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(large))
                                .build(),
                        BodyHandlers.discarding());
            }

            assertThat(service.exitCode(Duration.ofSeconds(90))).isEqualTo(3);
            assertThat(service.output()).contains("The memory is exhausted, so the program ends.");
            try (ServiceUnderTest again = ServiceUnderTest.on(data)) {
                assertThat(again.get(kept).statusCode()).isEqualTo(200);
            }
        }
    }
}
