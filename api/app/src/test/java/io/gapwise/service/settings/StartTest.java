package io.gapwise.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    private static final String CASE = "{\"title\":\"Case\",\"reference\":\"restart\"}";

    @TempDir
    private Path data;

    @Test
    void saysWhereItAnswersAndThatItIsOpen(CapturedOutput output) {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            assertThat(output.getOut().lines())
                    .containsExactly(
                            "Gapwise answers at http://127.0.0.1:%d (API under /api/v1, documentation at /docs)"
                                    .formatted(service.port()),
                            "Health and metrics are at http://127.0.0.1:%d/actuator"
                                    .formatted(service.operationsPort()),
                            ("Nobody has to sign in: whoever reaches this address may do everything. To change that:"
                                            + " java -jar gapwise.jar users add NAME --role admin%1$s (for people),"
                                            + " java -jar gapwise.jar keys add NAME%1$s (for programs)")
                                    .formatted(" --gapwise.data-dir=" + data));
        }
    }

    /** The database writes what goes wrong in it to a file of its own, unless told otherwise. */
    @Test
    void keepsANewFolderToItsOwnerAndNoOtherLogInIt() throws IOException {
        Path folder = data.resolve("new");
        try (ServiceUnderTest service = ServiceUnderTest.on(folder)) {
            JdbcClient store = service.bean(JdbcClient.class);
            assertThatThrownBy(() -> store.sql("select 1 as one")
                            .query((row, number) -> row.getString("other"))
                            .single())
                    .isInstanceOf(Exception.class);

            assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .contains("gapwise.mv.db")
                        .noneMatch(name -> name.contains("trace"));
            }
        }
    }

    /** Otherwise a long one, such as a backup, would keep the look at the database waiting. */
    @Test
    void hasAThreadForEachTaskThatIsDueByTheClock() {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            int threads = service.bean(ThreadPoolTaskScheduler.class)
                    .getScheduledThreadPoolExecutor()
                    .getCorePoolSize();
            assertThat(service.bean(ScheduledTaskHolder.class).getScheduledTasks())
                    .hasSizeGreaterThan(5)
                    .hasSizeLessThanOrEqualTo(threads);
        }
    }

    @Test
    void findsEverythingAgainAfterARestart() {
        String answer;
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            answer = service.post(CASE).body();
        }
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS).body()).endsWith(answer.substring(1) + "]");
        }
    }

    @Test
    void beginsWithTheAnswersToTheSamplesAndAddsThemOnlyOnce() {
        int samples;
        try (ServiceUnderTest service = ServiceUnderTest.on(data, "--gapwise.samples=true")) {
            samples =
                    ServiceUnderTest.json(service.get("/api/v1/cases/samples")).size();
            assertThat(ServiceUnderTest.json(service.get("/api/v1/cases?sample=yes&answered=yes")))
                    .hasSize(samples);
        }
        try (ServiceUnderTest service = ServiceUnderTest.on(data, "--gapwise.samples=true")) {
            assertThat(ServiceUnderTest.json(service.get("/api/v1/cases?sample=yes&answered=yes")))
                    .hasSize(samples);
            assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS).body()).isEqualTo("[]");
            assertThat(ServiceUnderTest.json(service.get("/api/v1/changes?kind=recommendation.made"))
                            .get("items"))
                    .isEmpty();
        }
    }

    @Test
    void refusesADataFolderThatAnotherUses(CapturedOutput output) {
        try (ServiceUnderTest first = ServiceUnderTest.on(data)) {
            assertThatThrownBy(() -> ServiceUnderTest.on(data)).isInstanceOf(Exception.class);

            assertThat(output)
                    .contains("Another Gapwise is running on the data folder " + data)
                    .doesNotContain("\tat ");
            assertThat(first.post(CASE).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void refusesADataFolderThatIsAFile(CapturedOutput output) throws IOException {
        Path file = Files.createFile(data.resolve("file"));

        assertThatThrownBy(() -> ServiceUnderTest.on(file)).isInstanceOf(Exception.class);

        assertThat(output)
                .contains("The data folder " + file + " cannot be written")
                .doesNotContain("\tat ");
    }

    /** Left blank, it would be whatever folder the program happens to be started in. */
    @Test
    void refusesSettingsThatAreLeftBlank(CapturedOutput output) {
        assertThatThrownBy(() -> ServiceUnderTest.on(Path.of(""), "--gapwise.rules-dir="))
                .isInstanceOf(Exception.class);

        assertThat(output)
                .contains("gapwise.dataDir", "gapwise.rulesDir", "must not be blank")
                .doesNotContain("\tat ");
    }

    @Test
    void namesAllSettingsThatAreOutOfBoundsAtOnce(CapturedOutput output) {
        assertThatThrownBy(() -> ServiceUnderTest.on(
                        data,
                        "--gapwise.meaning-up-to=-1",
                        "--gapwise.checks.burst=0",
                        "--gapwise.checks.per-second=-7"))
                .isInstanceOf(Exception.class);

        assertThat(output)
                .contains("gapwise.meaningUpTo is -1 and must be 0 or more")
                .contains("gapwise.checks.burst is 0 and must be 1 or more")
                .contains("gapwise.checks.perSecond is -7 and must be 1 or more")
                .doesNotContain("\tat ", "io.gapwise");
    }

    @Test
    void namesAllSettingsOfAnyKindAtOnceAndNothingElse(CapturedOutput output) {
        assertThatThrownBy(() -> ServiceUnderTest.on(
                        data,
                        "--gapwise.retention.cases=abc",
                        "--gapwise.retention.drafts=-1d",
                        "--gapwise.retention.uploads=soon",
                        "--gapwise.hosts=http://a.example/",
                        "--gapwise.proxies=nobody",
                        "--gapwise.limits.at-once=many",
                        "--gapwise.limits.batches=1",
                        "--gapwise.disk.warn-below=much",
                        "--gapwise.samples=perhaps",
                        "--gapwise.meaning-up-to=-1",
                        "--gapwise.tls.key=x",
                        "--server.forward-headers-strategy=native"))
                .isInstanceOf(Exception.class);

        assertThat(output)
                .contains("gapwise.retention.cases is 'abc' and must be a length of time, such as 30d")
                .contains("gapwise.retention.uploads is 'soon' and must be a length of time")
                .contains("gapwise.hosts has 'http://a.example/'", "gapwise.proxies has 'nobody'")
                .contains("gapwise.limits.at-once is 'many' and must be a whole number")
                .contains("gapwise.disk.warn-below is 'much' and must be a size, such as")
                .contains("gapwise.samples is 'perhaps' and must be true or false")
                .contains("gapwise.tls.certificate is missing", "server.forward-headers-strategy")
                .doesNotContain("\tat ", "io.gapwise", "Exception", "springframework", "java.");
        assertThat(output.getAll().lines().filter(line -> line.contains("These settings")))
                .hasSize(1);
    }

    @Test
    void refusesAPortThatAnotherUses(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = "--server.port=" + taken.getLocalPort();

            assertThatThrownBy(() -> ServiceUnderTest.on(data, port, "--management.server.port=0"))
                    .isInstanceOf(Exception.class);

            assertThat(output)
                    .contains("Port " + taken.getLocalPort() + " was already in use")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void startsWithoutARuleSetWhereItsFolderHasNoneAndSaysAllThatIsWrong(CapturedOutput output, @TempDir Path rules)
            throws IOException {
        Files.writeString(rules.resolve("sources.json"), "[]");
        Files.createDirectories(rules.resolve("causes"));
        Files.writeString(
                rules.resolve("causes/bad.drl"), "package causes\nrule \"causes/bad\"\nwhen\nthen\nend\nrubbish\n");
        Files.createDirectories(rules.resolve("verdict"));
        Files.writeString(rules.resolve("verdict/worse.drl"), "package vredict\n");

        try (ServiceUnderTest service =
                ServiceUnderTest.on(data, "--gapwise.rules-dir=" + rules, "--gapwise.samples=true")) {
            assertThat(output)
                    .contains("are refused. No rule set is live", rules.toString())
                    .contains("causes/bad.drl:", "verdict/worse.drl:1", "Maybe verdict")
                    .doesNotContain("\tat ");
            assertThat(service.post(CASE).statusCode()).isEqualTo(503);
        }
    }

    @Test
    void startsWithoutARuleSetWhereItsFolderIsNotThere(CapturedOutput output) {
        Path none = data.resolve("none");
        try (ServiceUnderTest service = ServiceUnderTest.on(data, "--gapwise.rules-dir=" + none)) {
            assertThat(output)
                    .contains("The rules in " + none + " are refused", "no such folder")
                    .doesNotContain("\tat ");
            assertThat(service.get("/api/v1/rules").statusCode()).isEqualTo(503);
        }
    }
}
