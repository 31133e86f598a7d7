package io.gapwise.service.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.commands.CommandFolder;
import io.gapwise.service.commands.CommandReply;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing that was answered can be changed, cut off or slipped in without being noticed. */
@Timeout(120)
@ExtendWith(OutputCaptureExtension.class)
class ProofTest {

    private static final String CASE =
            "{\"title\":\"Late reports of Ms Example\",\"obstacles\":{\"neverLearned\":\"PRESENT\"}}";

    @TempDir
    private Path data;

    @Test
    void provesAllAnswersHoweverManyAreGivenAtOnce() throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            IntStream.range(0, 40)
                    .parallel()
                    .forEach(number ->
                            assertThat(service.post(CASE).statusCode()).isEqualTo(201));
            service.batch((CASE + "\n").repeat(30));

            assertThat(verify().lines().toString()).contains("All is as it was answered: 70 answers");
            assertThat(verify().exitCode()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update stored_case set body = '{\"title\":\"Another\"}' where seq = 2 | or its case was changed",
                "update stored_recommendation set verdict = 'UNCLEAR' where seq = 2 | or its case was changed",
                "update stored_recommendation set body = '{}' where seq = 2 | or its case was changed",
                "update stored_recommendation set evaluated_at = now() where seq = 2 | or its case was changed",
                "update answer_proof set text_hash = coded_hash where place = 2 | or its case was changed",
                "update answer_proof set salt = null where place = 2 | or its case was changed",
                "update answer_proof set content_hash = text_hash where place = 2 | The chain is broken before place 3",
                "delete from answer_proof where place = 2 | in no chain",
                "delete from answer_proof where place = 3 | The chain should end at place 3",
                "update chain_head set place = 2 | The chain should end at place 2",
                "update stored_rule_set set canonical = 'other' | The text of the rule set",
            })
    void noticesWhatWasChanged(String change, String noticed) throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            service.batch((CASE + "\n").repeat(3));
            assertThat(service.bean(JdbcClient.class).sql(change).update()).isEqualTo(1);

            assertThat(verify().exitCode()).isEqualTo(1);
            assertThat(verify().lines().toString()).contains(noticed);
        }
    }

    @Test
    void asksAgainWhetherTheAnswersAreStillTheSame() throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            service.batch((CASE + "\n").repeat(3));

            CommandReply reply = CommandFolder.in(data).ask("verify", List.of("--replay"));

            assertThat(reply.lines().toString()).contains("no answer that can be asked again is another one");
        }
    }

    /** The file of the evening before is put back, or none, or it is cut. */
    @Test
    void refusesToStartOnAFileThatWasSetBackUntilTheLossIsAccepted(CapturedOutput output) throws Exception {
        Path file = data.resolve("gapwise.mv.db");
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            service.post(CASE);
        }
        byte[] before = Files.readAllBytes(file);
        List<String> lost;
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            lost = service.batch((CASE + "\n").repeat(3)).stream()
                    .map(answer -> answer.get("id").asString())
                    .toList();
        }
        Files.write(file, before);

        assertThatThrownBy(() -> ServiceUnderTest.on(data)).isInstanceOf(Exception.class);
        assertThat(output)
                .contains("3 answers that were given are not in the database file " + file)
                .contains(lost)
                .contains("--gapwise.accept-loss")
                .doesNotContain("\tat ");

        Files.delete(file);
        assertThatThrownBy(() -> ServiceUnderTest.on(data)).isInstanceOf(Exception.class);
        assertThat(output).contains("4 answers that were given");

        Files.write(file, before);
        try (ServiceUnderTest service = ServiceUnderTest.on(data, "--gapwise.accept-loss")) {
            assertThat(service.post(CASE).statusCode()).isEqualTo(201);
        }
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            assertThat(verify().lines().toString()).contains("2 answers");
        }
    }

    /** A process that is killed between the commit and the note knows less outside than inside. */
    @Test
    void raisesNoAlarmForAnAnswerThatIsStoredAndNotNoted() throws IOException {
        Path witness = data.resolve("answers.witness");
        byte[] before;
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            service.post(CASE);
            before = Files.readAllBytes(witness);
            service.post(CASE);
            service.post(CASE);
        }
        Files.write(witness, before);

        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            assertThat(service.post(CASE).statusCode()).isEqualTo(201);
        }
        Files.write(witness, java.util.Arrays.copyOf(before, before.length - 10));
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            assertThat(service.post(CASE).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void addsWhatAnOlderVersionStored() throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            service.batch((CASE + "\n").repeat(250));
            JdbcClient store = service.bean(JdbcClient.class);
            store.sql("delete from answer_proof").update();
            store.sql("delete from chain_head").update();
        }
        Files.delete(data.resolve("answers.witness"));

        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            service.post(CASE);
            CommandReply reply = verify();
            for (int i = 0; i < 100 && reply.exitCode() != 0; i++) {
                Thread.sleep(100);
                reply = verify();
            }
            assertThat(reply.lines().toString()).contains("251 answers");
        }
    }

    @Test
    void chainsOnPostgreSqlToo() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ServiceUnderTest service = ServiceUnderTest.on(
                        data,
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres")) {
            IntStream.range(0, 20)
                    .parallel()
                    .forEach(number ->
                            assertThat(service.post(CASE).statusCode()).isEqualTo(201));

            assertThat(service.bean(JdbcClient.class)
                            .sql("select place from chain_head")
                            .query(Long.class)
                            .single())
                    .isEqualTo(20);
        }
    }

    private CommandReply verify() throws IOException, InterruptedException {
        return CommandFolder.in(data).ask("verify", List.of());
    }
}
