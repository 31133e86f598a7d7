package io.gapwise.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command promises on a cluster, of which machines fail and hang. */
class ClusterTest {

    private static final int FILES = 8;
    private static final int LINES = Integer.getInteger("spark.cluster.lines", 1_600);
    private static final int TASKS = 16;
    private static final double BAD = 0.05;

    private static final long SOON = Long.getLong("spark.rules.millis", 2_000);

    private static final Map<String, String> SPECULATING = Map.of(
            "spark.speculation", "true",
            "spark.speculation.interval", "20ms",
            "spark.speculation.quantile", "0.1",
            "spark.speculation.multiplier", "1.1",
            "spark.speculation.minTaskRuntime", "0ms");

    private static final Pattern READY = Pattern.compile("Rule set \\S+ is ready after (\\d+) ms");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static Path in;
    private static long bytes;
    private static ExpectedAnswers expected;
    private static LoopbackCluster cluster;

    @BeforeAll
    static void start() throws IOException {
        cluster = LoopbackCluster.start(folder.resolve("cluster"));
        in = Files.createDirectories(folder.resolve("in"));
        VariedCases cases = new VariedCases(11, BAD);
        List<byte[]> all = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            try (var out = Files.newOutputStream(in.resolve("part-%d.ndjson".formatted(file)))) {
                for (int i = 0; i < LINES / FILES; i++) {
                    byte[] line = cases.line(all.size());
                    all.add(line);
                    out.write(line);
                    out.write('\n');
                    bytes += line.length + 1;
                }
            }
        }
        expected = ExpectedAnswers.of(all);
    }

    @AfterAll
    static void stop() throws IOException {
        if (cluster != null) {
            cluster.close();
        }
    }

    /** Only a task that hangs is surely running when its worker is killed. */
    @Test
    void losesAndDoublesNothingWhenAWorkerIsKilledAtWork() throws Exception {
        cluster.revive();
        Path out = folder.resolve("killed");
        JavaProcess run = run(cluster.address(), out, SPECULATING);

        run.await("the first tasks are done", () -> committed(out) >= 2);
        cluster.freeze("localhost");
        long done = committed(out);
        run.await("the other worker goes on", () -> committed(out) > done);
        cluster.kill("localhost");
        assertThat(committed(out)).as("tasks done when the worker was killed").isLessThan(TASKS - 1);

        assertAnswers(run, out);
        assertThat(run.said().lines().filter(line -> line.contains("its executor exited")))
                .as("tasks that were lost")
                .isNotEmpty();
        assertRuleBases(LoopbackCluster.hosts().size());
    }

    @Test
    @Tag("scale")
    void losesAndDoublesNothingWhenATaskHangsAndIsTriedElsewhere() throws Exception {
        cluster.revive();
        Path out = folder.resolve("hanging");
        JavaProcess run = run(cluster.address(), out, SPECULATING);

        run.await("the first tasks are done", () -> committed(out) >= 2);
        cluster.freeze("localhost");
        run.await("the task is tried elsewhere", () -> run.said().contains("as speculatable"));
        run.await("all is done but for one task", () -> committed(out) >= TASKS - 1);
        cluster.thaw("localhost");

        assertAnswers(run, out);
    }

    @Test
    @Tag("scale")
    void makesTheRuleBaseOnceInEachExecutorAndSoon() throws Exception {
        cluster.revive();
        Path out = folder.resolve("plain");
        List<Path> before = cluster.executorLogs();

        assertAnswers(run(cluster.address(), out, Map.of()), out);

        List<Long> millis =
                assertRuleBases(before.size() + LoopbackCluster.hosts().size());
        assertThat(millis).as("milliseconds").allMatch(each -> each <= SOON);
    }

    /** Here the program starts the cluster itself, which needs a folder of Spark, too. */
    @Test
    @Tag("scale")
    void answersOnAClusterOfItsOwn() throws Exception {
        Path out = folder.resolve("inside");

        assertAnswers(run("local-cluster[2,1,1024]", out, Map.of()), out);
    }

    /** Fails unless every executor has made one rule base, and returns how long each took. */
    private static List<Long> assertRuleBases(int executors) throws IOException {
        List<Path> logs = cluster.executorLogs();
        assertThat(logs).as("executors").hasSize(executors);
        List<Long> all = new ArrayList<>();
        for (Path log : logs) {
            List<Long> millis = millis(log);
            assertThat(millis).as("rule bases of the executor of %s", log).hasSize(1);
            all.addAll(millis);
        }
        return all;
    }

    private static JavaProcess run(String to, Path out, Map<String, String> conf) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(conf);
        all.put("spark.sql.files.maxPartitionBytes", String.valueOf(bytes / TASKS));
        all.put("spark.sql.files.openCostInBytes", "0");
        return cluster.submit(
                to, all, Evaluate.class.getName(), List.of("--in", in.toString(), "--out", out.toString()));
    }

    private static void assertAnswers(JavaProcess run, Path out) throws Exception {
        assertThat(run.exit()).as(run.lastWords()).isZero();
        List<String> written = lines(out);
        expected.assertAnswers(written);
        assertThat(ExpectedAnswers.times(written)).hasSize(1);
        expected.assertProblems(problems(lines(Path.of(out + "-bad"))));
        JsonNode report = JSON.readTree(Files.readAllBytes(out.resolve(RunReport.FILE)));
        assertThat(report.get("answered").asInt()).isEqualTo(expected.answers().size());
        assertThat(report.get("blank").asInt()).isEqualTo(expected.blank());
    }

    private static List<String> problems(List<String> rows) {
        return rows.stream()
                .map(JSON::readTree)
                .map(row -> new RowProblem(
                        row.get("path").asString(),
                        row.get("code").asString(),
                        row.get("sentence").asString()))
                .map(RowProblem::toString)
                .toList();
    }

    /** Counts the tasks of which the output is kept, while the run goes on. */
    private static long committed(Path out) {
        try (Stream<Path> tasks = Files.list(out.resolve("_temporary/0"))) {
            return tasks.filter(task -> task.getFileName().toString().startsWith("task_"))
                    .count();
        } catch (IOException e) {
            return 0;
        }
    }

    private static List<Long> millis(Path log) throws IOException {
        Matcher found = READY.matcher(Files.readString(log));
        return found.results().map(result -> Long.valueOf(result.group(1))).toList();
    }

    private static List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                lines.addAll(
                        Files.readString(file, StandardCharsets.UTF_8).lines().toList());
            }
        }
        return lines;
    }
}
