package io.gapwise.faults;

import static io.gapwise.app.ServiceUnderTest.RECOMMENDATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gapwise.app.Patience;
import io.gapwise.app.ServiceProcess;
import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A full disk is told in a sentence, costs nothing that was answered, and is over when it is over. */
@Timeout(400)
class FullDiskTest {

    private static final String CASE = "{\"title\":\"Case\"}";
    private static final Duration BACK = Patience.with(Duration.ofSeconds(5));

    /** A process may write no file beyond a size, which needs no rights; H2 meets an error in the middle of writing. */
    @Test
    void opensItsDatabaseAgainAfterAWriteFailed(@TempDir Path data) throws Exception {
        try (ServiceProcess service = ServiceProcess.start(data, List.of())) {
            limitFiles(service, (Files.size(data.resolve("gapwise.mv.db")) + 2_000_000) + ":");
            List<String> acknowledged = fillUntilRefused(service);
            HttpResponse<String> refused = service.post(CASE);

            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(refused.body())
                    .contains("The files of the database cannot be written")
                    .doesNotContain("Exception", "gapwise.mv", data.toString());
            // A little may fit in again each time that the database was opened anew.
            await().atMost(BACK).untilAsserted(() -> {
                assertThat(service.post(CASE).statusCode()).isEqualTo(503);
                assertThat(service.status("/actuator/health/readiness")).isEqualTo(503);
            });
            await().atMost(BACK)
                    .untilAsserted(() ->
                            assertThat(service.status(acknowledged.get(0))).isEqualTo(200));

            limitFiles(service, "unlimited:");

            isBack(service);
            keptAll(service, acknowledged);
        }
    }

    /** Somebody else fills the disk; the service stops before its database meets the end. Needs the right to mount. */
    @Test
    @Tag("faults")
    void stopsStoringBeforeTheDiskIsFull(@TempDir Path folder) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString()), "no right to mount");
        try (ServiceProcess service = ServiceProcess.start(
                disk.resolve("data"), List.of("--gapwise.disk.warn-below=30MB", "--gapwise.disk.refuse-below=8MB"))) {
            String kept = service.post(CASE).headers().firstValue("Location").orElseThrow();
            assertThat(service.output()).doesNotContain("gapwise.disk.warn-below");
            try (RandomAccessFile filler =
                    new RandomAccessFile(disk.resolve("filler").toFile(), "rw")) {
                byte[] some = new byte[1024 * 1024];
                while (disk.toFile().getUsableSpace() > 4 * some.length) {
                    filler.write(some);
                }
            }

            HttpResponse<String> refused = service.post(CASE);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("The disk of the database is full, so nothing can be stored.");
            assertThat(service.get(kept).statusCode()).isEqualTo(200);
            assertThat(service.get("/cases").statusCode()).isEqualTo(200);
            HttpResponse<String> ready = service.get("/actuator/health");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("DISK_FULL", "\"diskLow\":true").doesNotContain(disk.toString());
            assertThat(service.get("/actuator/metrics/gapwise.disk.free").statusCode())
                    .isEqualTo(200);
            await().atMost(BACK)
                    .untilAsserted(() ->
                            assertThat(service.output()).containsOnlyOnce("less than gapwise.disk.warn-below (30 MB)"));

            Files.delete(disk.resolve("filler"));

            isBack(service);
        } finally {
            run("umount", disk.toString());
        }
    }

    private static List<String> fillUntilRefused(ServiceProcess service) throws IOException, InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            HttpResponse<String> answer = service.post(CASE);
            if (answer.statusCode() != 201) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                return acknowledged;
            }
            acknowledged.add(answer.headers().firstValue("Location").orElseThrow());
        }
        throw new AssertionError("The limit was never met.");
    }

    private static void keptAll(ServiceProcess service, List<String> acknowledged)
            throws IOException, InterruptedException {
        assertThat(acknowledged).isNotEmpty();
        for (String location : acknowledged) {
            assertThat(service.get(location).statusCode()).as(location).isEqualTo(200);
        }
        assertThat(ServiceUnderTest.json(service.get(RECOMMENDATIONS)).size()).isPositive();
    }

    private static void isBack(ServiceProcess service) {
        await().atMost(BACK).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            assertThat(service.post(CASE).statusCode()).isEqualTo(201);
            assertThat(service.status("/actuator/health/readiness")).isEqualTo(200);
        });
    }

    /** Sets how large a file the process may write, without a limit on how far that may be raised again. */
    private static void limitFiles(ServiceProcess service, String bytes) throws IOException, InterruptedException {
        assertThat(run("prlimit", "--pid=" + service.pid(), "--fsize=" + bytes)).isTrue();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
