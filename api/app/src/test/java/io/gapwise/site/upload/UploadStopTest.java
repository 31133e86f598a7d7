package io.gapwise.site.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service that is stopped while it answers an upload does not finish it first, and goes on with it later. */
@Timeout(300)
class UploadStopTest {

    private static final int ROWS = 3_000;

    @Test
    void stopsWithinSecondsAndGoesOnAtTheNextStart(@TempDir Path data) throws InterruptedException {
        Duration took;
        String upload;
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            UploadVisitor visitor = new UploadVisitor(service);
            upload = visitor.uploaded("cases.csv", "title\n" + "Case\n".repeat(ROWS));
            visitor.post(upload + "/answer");
            awaitAnswered(service, 1);
            long begun = System.nanoTime();
            service.close();
            took = Duration.ofNanos(System.nanoTime() - begun);
        }
        assertThat(took).isLessThan(Duration.ofSeconds(10));

        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            assertThat(answered(service)).isLessThan(ROWS);
            awaitAnswered(service, ROWS);
            assertThat(new UploadVisitor(service).result(upload)).contains("3,000 rows are answered.");
            assertThat(answered(service)).isEqualTo(ROWS);
        }
    }

    private static void awaitAnswered(ServiceUnderTest service, int rows) throws InterruptedException {
        while (answered(service) < rows) {
            Thread.sleep(20);
        }
    }

    private static long answered(ServiceUnderTest service) {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from upload_row where answer is not null")
                .query(Long.class)
                .single();
    }
}
