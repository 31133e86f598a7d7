package io.gapwise.site.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceProcess;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.store.Instance;
import io.gapwise.service.turns.LeaseLost;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two programs on one database do what is to be done once, and each goes on with what the other left behind. */
@Timeout(400)
class SharedDatabaseTest {

    private static final int ROWS = 60;
    private static final String FILE = "title\n" + "Case\n".repeat(ROWS);

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgres;
    private static MiniFolder rules;
    private static ServiceUnderTest first;
    private static ServiceProcess second;

    /**
     * Both start at the same time on an empty database, the second in a process of its own as programs are: within one,
     * the two would set up the same log at once.
     */
    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        rules = MiniFolder.in(folder.resolve("rules"));
        List<String> settings = List.of(
                rules.setting(),
                "--gapwise.samples=true",
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres");
        CompletableFuture<ServiceProcess> starting =
                CompletableFuture.supplyAsync(() -> process(folder.resolve("two"), settings));
        first = ServiceUnderTest.on(folder.resolve("one"), settings.toArray(String[]::new));
        second = starting.join();
    }

    private static ServiceProcess process(Path data, List<String> settings) {
        try {
            return ServiceProcess.start(data, settings);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        first.close();
        second.close();
        postgres.close();
    }

    @Test
    void answersEachSampleOnce() {
        int samples = ServiceUnderTest.json(first.get("/api/v1/cases/samples")).size();
        long answered = count(
                "select count(*) from stored_case where body <> '%s' and body not like '%%\"Case\"%%' group by body"
                                .formatted(MiniFolder.TOOLS)
                        + " order by count(*) desc limit 1");

        assertThat(samples).isPositive();
        assertThat(answered).isEqualTo(1);
    }

    @Test
    void leavesAnUploadToTheProgramThatAnswersItAndTakesItOverWhenThatDies() {
        String upload = uploaded();
        sql("update upload set state = 'RUNNING', owner = 'another', lease_until = now() + interval '4 seconds'"
                + " where id = '%s'".formatted(id(upload)));

        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(answered(upload)).isZero());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(state(upload)).isEqualTo("DONE"));
        assertThat(answered(upload)).isEqualTo(ROWS);
        assertThat(count("select count(distinct answer) from upload_row where upload = '%s'".formatted(id(upload))))
                .isEqualTo(ROWS);
    }

    @Test
    void givesUpAnUploadThatEndsEachProgramThatAnswersIt() {
        String upload = uploaded();
        sql("update upload set state = 'RUNNING', owner = 'dead', lease_until = now() - interval '1 second',"
                + " attempts = 2 where id = '%s'".formatted(id(upload)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(state(upload)).isEqualTo("FAILED"));
        assertThat(answered(upload)).isZero();
        assertThat(first.get(upload + "/result").body())
                .contains("The program ended several times while it answered these rows");
    }

    /** A program that was frozen for longer than its lease must not write beside the one that took over. */
    @Test
    void answersNoRowOfAnUploadThatAnotherProgramHasTaken() {
        String upload = uploaded();
        UploadAnswers answers = first.bean(UploadAnswers.class);
        String self = first.bean(Instance.class).id();
        sql("update upload set state = 'RUNNING', owner = '%s', lease_until = now() + interval '1 hour' where id = '%s'"
                .formatted(self, id(upload)));
        Callers.run(Caller.EVERYBODY, () -> answers.requireLent(id(upload), self));
        sql("update upload set owner = 'another' where id = '%s'".formatted(id(upload)));

        assertThatThrownBy(() -> Callers.run(Caller.EVERYBODY, () -> answers.requireLent(id(upload), self)))
                .isInstanceOf(LeaseLost.class);
        sql("delete from upload where id = '%s'".formatted(id(upload)));
    }

    @Test
    void answersByNewRulesOnBothWithinASecond() {
        rules.say(7);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(first.post(MiniFolder.TOOLS).body()).contains("The tools fail 7."));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(second.post(MiniFolder.TOOLS).body()).contains("The tools fail 7."));
        String version = ServiceUnderTest.json(first.get("/api/v1/rulesets"))
                .at("/live/version")
                .asString();
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                count("select count(*) from audit_entry where about = '%s'".formatted(version)))
                        .isEqualTo(1));
    }

    private static String uploaded() {
        return new UploadVisitor(first).uploaded("cases.csv", FILE);
    }

    private static String id(String upload) {
        return upload.substring(upload.lastIndexOf('/') + 1);
    }

    private static long answered(String upload) {
        return count(
                "select count(*) from upload_row where answer is not null and upload = '%s'".formatted(id(upload)));
    }

    private static String state(String upload) {
        return first.bean(JdbcClient.class)
                .sql("select state from upload where id = '%s'".formatted(id(upload)))
                .query(String.class)
                .single();
    }

    private static long count(String sql) {
        return first.bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    private static void sql(String sql) {
        first.bean(JdbcClient.class).sql(sql).update();
    }
}
