package io.gapwise.service.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceProcess;
import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KillTest {

    @Test
    void losesNothingThatItAnsweredWhenItIsKilled(@TempDir Path data) throws IOException, InterruptedException {
        HttpResponse<String> last = null;
        try (ServiceProcess service = ServiceProcess.start(data, List.of())) {
            for (int i = 0; i < 20; i++) {
                last = service.post("{\"title\":\"Case\"}");
            }
            service.kill();
        }

        try (ServiceUnderTest again = ServiceUnderTest.on(data)) {
            String location = last.headers().firstValue("Location").orElseThrow();
            assertThat(again.get(location).body()).isEqualTo(last.body());
            assertThat(ServiceUnderTest.json(again.get(ServiceUnderTest.RECOMMENDATIONS + "?limit=100")))
                    .hasSize(20);
        }
    }
}
