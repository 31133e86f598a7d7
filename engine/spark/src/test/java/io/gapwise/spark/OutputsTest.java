package io.gapwise.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command must never do to what is there, and what it leaves behind. */
class OutputsTest {

    private static final String GOOD = "{\"title\": \"Orders late\"}\n";
    private static final String BAD = "{\"titel\": \"Orders late\"}\n";
    private static final int WRONG_USE = 2;

    @TempDir
    private Path folder;

    private SparkSession spark;
    private String said;

    @BeforeEach
    void session() throws IOException {
        spark = LocalSpark.session();
        Files.createDirectories(folder.resolve("in/day=1"));
        Files.writeString(folder.resolve("in/day=1/cases.ndjson"), GOOD + BAD);
    }

    @Test
    void neverWritesIntoItsOwnInput() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in"));
        for (String mode : List.of("error", "overwrite", "append")) {
            for (String out : List.of("in", "in/", ".", "in/answers", "in/day=1", "x/../in", "link")) {
                assertThat(run("--in", out("in"), "--out", out(out), "--mode", mode))
                        .as("%s %s", mode, out)
                        .isEqualTo(WRONG_USE);
                assertThat(said).contains("one is inside the other: write to another place.");
            }
            assertThat(run("--in", out("in/day=*/*.ndjson"), "--out", out("in"), "--mode", mode))
                    .isEqualTo(WRONG_USE);
            assertThat(run("--in", out("in"), "--out", out("x"), "--bad", out("in"), "--mode", mode))
                    .isEqualTo(WRONG_USE);
            assertThat(run("--in", "file:" + link, "--out", out("in/x"), "--mode", mode))
                    .isEqualTo(WRONG_USE);
        }
        assertThat(folder.resolve("in/day=1/cases.ndjson")).hasContent(GOOD + BAD);
        assertThat(folder.resolve("in/answers")).doesNotExist();
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void neverCountsIntoItsOwnInput() {
        StringWriter err = new StringWriter();
        int exit = Summarize.run(
                new String[] {"--in", out("in"), "--out", out("in"), "--mode", "overwrite"},
                new PrintWriter(err),
                new PrintWriter(err));

        assertThat(exit).isEqualTo(WRONG_USE);
        assertThat(folder.resolve("in/day=1/cases.ndjson")).hasContent(GOOD + BAD);
    }

    @Test
    void neverWritesATableIntoItsOwnFiles() throws IOException {
        String own = table();
        spark.sql("create table " + own + " using parquet as select 'Orders late' title");

        assertThat(run("--in", own, "--out", own, "--out-format", "table", "--mode", "overwrite"))
                .isEqualTo(WRONG_USE);
        String files = spark.table(own).inputFiles()[0];
        assertThat(run(
                        "--in",
                        own,
                        "--out",
                        files.substring(0, files.lastIndexOf('/')),
                        "--out-format",
                        "parquet",
                        "--mode",
                        "overwrite"))
                .isEqualTo(WRONG_USE);

        assertThat(spark.sql("select title from " + own).count()).isOne();
        spark.sql("drop table " + own);
    }

    @Test
    void keepsAnswersAndBadRowsApart() {
        for (String bad : List.of("out", "out/bad", ".")) {
            assertThat(run("--in", out("in"), "--out", out("out"), "--bad", out(bad), "--mode", "overwrite"))
                    .as(bad)
                    .isEqualTo(WRONG_USE);
        }
        assertThat(said).contains("one is inside the other: write");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void saysInItsOwnWordsThatSomethingIsThere() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        Files.createDirectory(folder.resolve("out-bad"));

        assertThat(run("--in", out("in"), "--out", out("out"))).isEqualTo(WRONG_USE);

        assertThat(said.lines())
                .containsExactly(
                        "There is something at '%s' already: say --mode overwrite or append, or write to another place."
                                .formatted(out("out")),
                        "There is something at '%s' already: say --mode overwrite or append, or write to another place."
                                .formatted(out("out-bad")));
    }

    @Test
    void writesLinesOfRecommendationsFromLinesOfCasesAlone() throws IOException {
        Files.writeString(folder.resolve("own.csv"), "title,own\nOrders late,mine\n");
        spark.read().option("header", true).csv(out("own.csv")).write().parquet(out("own.parquet"));

        assertThat(run("--in", out("own.parquet"), "--out", out("a.ndjson")))
                .as(said)
                .isZero();
        assertThat(run("--in", out("own.parquet"), "--out", out("b.ndjson"), "--full"))
                .as(said)
                .isZero();
        assertThat(run("--in", out("in"), "--out", out("c"))).as(said).isZero();

        assertThat(spark.read().json(out("a.ndjson")).columns()).contains("title", "own", "verdict", "id");
        assertThat(spark.read().json(out("b.ndjson")).columns())
                .containsExactlyInAnyOrder("title", "own", "id", "ruleset", "answer");
        assertThat(spark.read().json(out("c")).columns())
                .contains("verdict", "day")
                .doesNotContain("answer");
        assertThat(said).contains("What is wrong with bad rows is in '%s'.".formatted(out("c-bad")));
    }

    @Test
    void writesTheBadRowsAnewEvenWhereNoneIs() throws IOException {
        assertThat(run("--in", out("in"), "--out", out("out"))).as(said).isZero();
        assertThat(text("out-bad").count()).isEqualTo(2);
        assertThat(rows("out-bad")).allMatch(row -> row.contains("\"id\":\""));

        Files.writeString(folder.resolve("in/day=1/cases.ndjson"), GOOD);
        assertThat(run("--in", out("in"), "--out", out("out"), "--mode", "overwrite"))
                .as(said)
                .isZero();
        assertThat(text("out-bad").count()).isZero();

        assertThat(run("--in", out("in"), "--out", out("good.parquet"), "--bad", out("bad.parquet")))
                .as(said)
                .isZero();
        assertThat(spark.read().parquet(out("bad.parquet")).columns())
                .containsExactly("value", "day", "id", "path", "code", "sentence");
    }

    @Test
    void appendsTheSameColumnsInTheSameFormatAlone() throws IOException {
        assertThat(run("--in", out("in"), "--out", out("out"), "--select", "verdict"))
                .as(said)
                .isZero();

        assertThat(append("--select", "verdict")).as(said).isZero();
        assertThat(append("--select", "verdict,conditional")).isEqualTo(WRONG_USE);
        assertThat(said).contains("has other columns; only here is conditional boolean: append");
        assertThat(append("--select", "verdict", "--out-format", "parquet")).isEqualTo(WRONG_USE);
        assertThat(said).contains("is ndjson and not parquet");
        assertThat(append()).isEqualTo(WRONG_USE);
        assertThat(spark.read().json(out("out")).count()).isEqualTo(4);

        Files.delete(folder.resolve("out/" + RunReport.FILE));
        assertThat(append("--select", "conditional")).as(said).isZero();
    }

    private int append(String... more) {
        return run(Stream.concat(Stream.of("--in", out("in"), "--out", out("out"), "--mode", "append"), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void looksAtTheColumnsOfBadRowsBeforeItWrites() throws IOException {
        Files.writeString(folder.resolve("own.csv"), "title,Path,code\nOrders late,x,y\n");
        String[] asked = {"--in", out("own.csv"), "--out", out("out"), "--bad", out("bad")};

        assertThat(run(asked)).isEqualTo(WRONG_USE);
        assertThat(said).contains("has a column 'path', 'code' already");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(run(Stream.concat(Stream.of(asked), Stream.of("--prefix", "g_"))
                        .toArray(String[]::new)))
                .as(said)
                .isZero();
    }

    @Test
    void leavesNothingBehindWhereItFailed() {
        String[] failing = {"--in", out("in"), "--out", out("out"), "--on-bad", "fail"};

        assertThat(run(failing)).isEqualTo(1);
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(folder.resolve("out-bad")).doesNotExist();

        assertThat(run("--in", out("in"), "--out", out("out"))).as(said).isZero();
    }

    @Test
    void asksForTheFormatWhereFilesHaveTwo() throws IOException {
        Files.writeString(folder.resolve("in/day=1/cases.csv"), "title\nOrders late\n");

        assertThat(run("--in", out("in"), "--out", out("out"))).isEqualTo(WRONG_USE);

        assertThat(said).contains("files of more than one format at", "say --in-format ndjson or csv.");
    }

    @Test
    void saysOneSentenceOfAWrongOption() {
        assertThat(run("--in", out("in"), "--out", out("out"), "--mode", "upsert"))
                .isEqualTo(WRONG_USE);
        assertThat(said.lines())
                .containsExactly(
                        "--mode is error, overwrite or append, and not 'upsert'.",
                        "With --help, evaluate says what it takes.");
        assertThat(run("--in", out("in"), "--out", out("out"), "--keep", "day,day"))
                .isEqualTo(WRONG_USE);
        assertThat(said).contains("A column is kept twice.");
    }

    @Test
    void writesWithEachProblemInACellItsCode() throws IOException {
        Files.writeString(folder.resolve("own.csv"), "title,gap.nature\nOrders late,TECHNIC\n");

        assertThat(run("--in", out("own.csv"), "--out", out("out.csv"), "--select", "verdict"))
                .as(said)
                .isZero();

        Row row = spark.read().option("header", true).csv(out("out.csv")).head();
        assertThat(row.<String>getAs("problems")).startsWith("gap.nature: ").endsWith(" [no-such-word]");
    }

    @Test
    void tellsThatATableIsGoneWithTheProgram() {
        String answers = table();

        assertThat(run("--in", out("in"), "--out", answers, "--out-format", "table"))
                .as(said)
                .isZero();

        assertThat(said)
                .contains("The table '%s' is known to this program alone".formatted(answers))
                .contains("its files are in file:");
        spark.sql("drop table " + answers);
    }

    /** Names a table that no earlier run of the tests can have left behind. */
    private String table() {
        return folder.getFileName().toString().replaceAll("\\W", "_");
    }

    private List<String> rows(String name) {
        return text(name).collectAsList().stream().map(row -> row.getString(0)).toList();
    }

    private Dataset<Row> text(String name) {
        return spark.read().text(out(name)).select("value");
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        StringWriter err = new StringWriter();
        int exit = Evaluate.run(arguments, new PrintWriter(err), new PrintWriter(err));
        said = err.toString();
        return exit;
    }
}
