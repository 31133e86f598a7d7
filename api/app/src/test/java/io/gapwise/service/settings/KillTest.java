package io.gapwise.service.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KillTest {

    @Test
    void losesNothingThatItAnsweredWhenItIsKilled(@TempDir Path data) throws IOException, InterruptedException {
        Process process = ServiceProcess.start(data);
        HttpResponse<String> last = null;
        try {
            String address = ServiceProcess.address(process);
            for (int i = 0; i < 20; i++) {
                last = ServiceUnderTest.send(
                        HttpRequest.newBuilder(URI.create(address + ServiceUnderTest.RECOMMENDATIONS))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"title\":\"Case\"}"))
                                .build());
            }
        } finally {
            process.destroyForcibly().waitFor();
        }

        try (ServiceUnderTest again = ServiceUnderTest.on(data)) {
            String location = last.headers().firstValue("Location").orElseThrow();
            assertThat(again.get(location).body()).isEqualTo(last.body());
            assertThat(ServiceUnderTest.json(again.get(ServiceUnderTest.RECOMMENDATIONS + "?limit=100")))
                    .hasSize(20);
        }
    }
}
