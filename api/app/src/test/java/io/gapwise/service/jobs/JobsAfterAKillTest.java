package io.gapwise.service.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.ServiceProcess;
import io.gapwise.app.ServiceUnderTest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(300)
class JobsAfterAKillTest {

    private static final int COUNT = 4_000;

    /** The program is killed twice among the lines; no line is answered twice and none is missing. */
    @Test
    void answerEachLineOnceAlthoughTheProgramWasKilledAmongThem(@TempDir Path data) throws Exception {
        List<String> settings = List.of();
        String id;
        String begun;
        try (ServiceProcess service = ServiceProcess.start(data, settings)) {
            SentJobs jobs = new SentJobs(service::to, "main");
            id = jobs.begin("", SentJobs.LINES, SentJobs.lines("Killed", COUNT));
            begun = SentJobs.id(jobs.post("", SentJobs.LINES, "{\"title\":", "Upload-Complete", "?0"));
            await().until(() -> jobs.read(id) >= 300);
            service.kill();
        }
        try (ServiceProcess service = ServiceProcess.start(data, settings)) {
            SentJobs jobs = new SentJobs(service::to, "main");
            long before = jobs.read(id);
            await().until(() -> jobs.read(id) > before);
            service.kill();
        }

        try (ServiceUnderTest again = ServiceUnderTest.on(data, "--gapwise.samples=false")) {
            SentJobs jobs = new SentJobs(again::to, "main");
            assertThat(jobs.patch(begun, "\"After\"}", "Upload-Offset", "9", "Upload-Complete", "?1")
                            .statusCode())
                    .isEqualTo(202);
            assertThat(jobs.awaitOver(id).get("lines").toString())
                    .contains("\"total\":4000", "\"read\":4000", "\"answered\":4000");
            assertThat(jobs.results(id).stream().map(line -> line.get("line").asLong()))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, COUNT).boxed().toList());
            assertThat(jobs.results(id).stream()
                            .map(line -> line.get("recommendation").asString())
                            .distinct())
                    .hasSize(COUNT);
            assertThat(again.bean(JdbcClient.class)
                            .sql("select count(*) from stored_recommendation where title like 'Killed%'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(COUNT);
            assertThat(jobs.awaitOver(begun).at("/lines/answered").asInt()).isEqualTo(1);
        }
    }
}
