package io.gapwise.service.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.ServiceProcess;
import io.gapwise.app.ServiceUnderTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two programs on one database share the jobs, and one goes on with what the other leaves when it is killed. */
@Timeout(300)
class JobsOnTwoTest {

    private static final int COUNT = 1_500;

    @TempDir
    private static Path folder;

    @Test
    void answerEachLineOnceBetweenThem() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            List<String> settings = List.of(
                    "--gapwise.samples=false",
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres");
            try (ServiceUnderTest first = ServiceUnderTest.on(folder.resolve("one"), settings.toArray(String[]::new));
                    ServiceProcess second = CompletableFuture.supplyAsync(() -> process(settings))
                            .join()) {
                share(first, second);
            }
        }
    }

    private static void share(ServiceUnderTest first, ServiceProcess second) throws Exception {
        SentJobs jobs = new SentJobs(first::to, "main");
        SentJobs others = new SentJobs(second::to, "main");
        List<String> ids = new ArrayList<>();
        for (String title : List.of("One", "Two")) {
            ids.add(others.begin("", SentJobs.LINES, SentJobs.lines(title, COUNT)));
        }
        await().until(() -> jobs.read(ids.get(0)) > 0 && jobs.read(ids.get(1)) > 0);
        second.kill();

        for (String id : ids) {
            assertThat(jobs.awaitOver(id).at("/lines/answered").asInt()).isEqualTo(COUNT);
            assertThat(jobs.results(id).stream().map(line -> line.get("line").asLong()))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, COUNT).boxed().toList());
        }
        for (String title : List.of("One", "Two")) {
            assertThat(first.bean(JdbcClient.class)
                            .sql(
                                    "select count(distinct title) as titles, count(*) as answers from stored_recommendation"
                                            + " where title like :title")
                            .param("title", title + " %")
                            .query()
                            .singleRow())
                    .containsEntry("titles", (long) COUNT)
                    .containsEntry("answers", (long) COUNT);
        }
    }

    private static ServiceProcess process(List<String> settings) {
        try {
            return ServiceProcess.start(folder.resolve("two"), settings);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
