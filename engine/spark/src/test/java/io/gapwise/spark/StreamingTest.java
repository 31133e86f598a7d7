package io.gapwise.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stream of cases promises, however it ends and begins again. */
class StreamingTest {

    private static final int FILES = Integer.getInteger("spark.stream.files", 4);
    private static final int LINES = Integer.getInteger("spark.stream.lines", 40);
    private static final int KILLS = Integer.getInteger("spark.stream.kills", 1);
    private static final double BAD = 0.1;
    private static final Pattern BATCH_TIME = Pattern.compile("\"batchTimestampMs\":(\\d+)");

    @TempDir
    private Path folder;

    private final SparkSession spark = LocalSpark.session();
    private ExpectedAnswers expected;

    @BeforeEach
    void writeCases() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        VariedCases cases = new VariedCases(3, BAD);
        List<byte[]> all = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            try (OutputStream out = Files.newOutputStream(folder.resolve("in/%02d.ndjson".formatted(file)))) {
                for (int i = 0; i < LINES; i++) {
                    byte[] line = cases.line(all.size());
                    all.add(line);
                    out.write(line);
                    out.write('\n');
                }
            }
        }
        expected = ExpectedAnswers.of(all);
    }

    @Test
    @Tag("scale")
    void writesEachRowOnceThoughItIsStoppedAndStartedAgain() throws Exception {
        CaseStream stream = stream("text", "in");
        StreamingQuery query = stream.start(Trigger.ProcessingTime(0));
        while (batches("commits") < 2 && query.isActive()) {
            Thread.sleep(5);
        }
        query.stop();
        assertThat(batches("commits")).as("batches before the stop").isBetween(2L, FILES - 1L);

        stream.finish();

        assertAllOnce(stream);
    }

    /** Nothing of the process is left to tidy up, and so batches are cut off in the middle. */
    @Test
    void writesEachRowOnceThoughItsProcessIsKilled() throws Exception {
        CaseStream stream = stream("text", "in");
        for (int kill = 0; kill < KILLS; kill++) {
            long begun = Math.min(FILES, batches("offsets") + 2);
            try (JavaProcess process = process(stream, kill)) {
                process.await("another batch has begun", () -> batches("offsets") >= begun);
                process.kill();
            }
        }
        assertThat(batches("commits")).as("batches before the last kill").isLessThan(FILES);

        stream.finish();

        assertAllOnce(stream);
    }

    private JavaProcess process(CaseStream stream, int number) throws IOException {
        List<String> jvm = new ArrayList<>(JavaProcess.opens());
        jvm.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        return JavaProcess.start(
                jvm,
                Map.of("SPARK_LOCAL_IP", "127.0.0.1"),
                folder.resolve("process-%d.txt".formatted(number)),
                List.of(CaseStream.class.getName(), stream.in(), stream.out(), stream.checkpoint()));
    }

    /** This is what is left where the process ends after a batch is written and before that is noted. */
    @Test
    @Tag("scale")
    void writesTheSameAgainWhenABatchIsTriedAgain() throws Exception {
        CaseStream stream = stream("text", "in");
        stream.finish();
        List<String> first = answers(stream);
        for (String noted : List.of("checkpoint/commits", "out/_spark_metadata")) {
            Files.delete(folder.resolve(noted).resolve(String.valueOf(FILES - 1)));
            Files.deleteIfExists(folder.resolve(noted).resolve(".%d.crc".formatted(FILES - 1)));
        }

        stream.finish();

        assertThat(answers(stream)).as("ids and times too").isEqualTo(first);
    }

    @Test
    void answersTablesThatComeInParts() throws Exception {
        for (int file = 0; file < 2; file++) {
            spark.read()
                    .textFile(folder.resolve("in/%02d.ndjson".formatted(file)).toString())
                    .toDF("value")
                    .coalesce(1)
                    .write()
                    .mode("append")
                    .parquet(folder.resolve("tables").toString());
        }
        CaseStream stream = stream("parquet", "tables");

        stream.finish();

        Dataset<Row> read = spark.read().parquet(stream.out());
        assertThat(read.count()).isEqualTo(2L * LINES);
        List<byte[]> lines = spark.read()
                .parquet(stream.in())
                .selectExpr("cast(value as binary)")
                .as(Encoders.BINARY())
                .collectAsList();
        ExpectedAnswers.of(lines).assertAnswers(answers(stream));
    }

    private CaseStream stream(String format, String in) {
        return new CaseStream(
                spark,
                format,
                folder.resolve(in).toString(),
                folder.resolve("out").toString(),
                folder.resolve("checkpoint").toString());
    }

    private void assertAllOnce(CaseStream stream) throws IOException {
        Dataset<Row> read = spark.read().parquet(stream.out());
        assertThat(read.count()).isEqualTo((long) FILES * LINES);
        expected.assertAnswers(answers(stream));
        expected.assertProblems(
                read
                        .selectExpr("explode(problems) p")
                        .selectExpr("p.path", "p.code", "p.sentence")
                        .collectAsList()
                        .stream()
                        .map(row -> new RowProblem(row.getString(0), row.getString(1), row.getString(2)).toString())
                        .toList());
        assertThat(ExpectedAnswers.times(answers(stream)))
                .as("each answer has the time at which its batch was first begun")
                .isEqualTo(batchTimes());
    }

    private List<String> answers(CaseStream stream) {
        return spark
                .read()
                .parquet(stream.out())
                .filter("answer IS NOT NULL")
                .select("answer")
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .sorted()
                .toList();
    }

    private Set<String> batchTimes() throws IOException {
        Set<String> times = new TreeSet<>();
        for (int batch = 0; batch < FILES; batch++) {
            Matcher time = BATCH_TIME.matcher(Files.readString(folder.resolve("checkpoint/offsets/" + batch)));
            assertThat(time.find()).isTrue();
            times.add(Instant.ofEpochMilli(Long.parseLong(time.group(1))).toString());
        }
        return times;
    }

    /** Counts the batches that have begun (offsets) or are done (commits). */
    private long batches(String noted) {
        try (Stream<Path> files = Files.list(folder.resolve("checkpoint").resolve(noted))) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+"))
                    .count();
        } catch (IOException e) {
            return 0;
        }
    }
}
