package io.gapwise.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.sheets.CaseFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command promises, tried on two threads of this machine. */
class EvaluateTest {

    private static final int LINES = 600;

    @TempDir
    private Path folder;

    private SparkSession spark;
    private String said;

    @BeforeEach
    void session() {
        spark = LocalSpark.session();
    }

    @Test
    void writesTheLinesThatEvaluateWrites() throws IOException {
        Path cases = lines(0.05);
        PlainAnswers.Answered plain = PlainAnswers.of(cases, CaseFormat.NDJSON);

        assertThat(run("--in", cases.toString(), "--out", out("answers"))).isZero();

        List<String> written = text(out("answers"));
        PlainAnswers.assertSame(written, plain.lines());
        assertThat(said).contains("%d answered".formatted(written.size()), "%d bad".formatted(plain.bad()));
        assertThat(spark.read()
                        .json(out("answers") + "-bad")
                        .select("value")
                        .distinct()
                        .count())
                .as("every way to be bad is told")
                .isGreaterThan(7);
    }

    @Test
    void writesTheSameAgain() throws IOException {
        Path cases = lines(0.05);

        run("--in", cases.toString(), "--out", out("first"));
        run("--in", cases.toString(), "--out", out("again"));

        assertThat(ids(text(out("again")))).isEqualTo(ids(text(out("first")))).doesNotHaveDuplicates();
    }

    @Test
    void answersAFlatTableAsASheet() throws IOException {
        Path sheet = sheet(",", 200);
        spark.read()
                .option("header", true)
                .option("escape", "\"")
                .option("multiLine", true)
                .csv(sheet.toString())
                .withColumn(
                        "audience.headcount",
                        functions.col("`audience.headcount`").cast("int"))
                .repartition(3)
                .write()
                .parquet(out("cases.parquet"));

        assertThat(run("--in", out("cases.parquet"), "--out", out("answers.parquet"), "--full", "--keep", "reference"))
                .isZero();

        List<String> answers = strings(spark.read().parquet(out("answers.parquet")), SelectedAnswer.ANSWER);
        PlainAnswers.assertSame(
                answers, PlainAnswers.of(sheet, CaseFormat.NDJSON).lines());
    }

    @Test
    void answersASheetAsEvaluateDoes() throws IOException {
        for (String separator : List.of(",", ";")) {
            Path sheet = sheet(separator, 200);
            Files.writeString(
                    sheet,
                    String.join(separator, "Too few", "a cell\n") + "More cells than columns" + separator.repeat(90)
                            + "x\n" + "\"Over\ntwo lines\"" + separator + "R-9\n",
                    java.nio.file.StandardOpenOption.APPEND);
            Path plain = folder.resolve("plain" + separator.hashCode() + ".csv");
            Files.writeString(plain, PlainAnswers.of(sheet, CaseFormat.CSV).text());
            String to = out("answers" + separator.hashCode());

            assertThat(run("--in", sheet.toString(), "--out", to, "--out-format", "csv", "--separator", separator))
                    .as(said)
                    .isZero();

            List<String> columns = List.of(
                    "title",
                    "reference",
                    "verdict",
                    "summary",
                    "firstMethod",
                    "remedies",
                    "questions",
                    "conditional",
                    "considered",
                    "problems");
            // A sheet has only the place and the sentence.
            List<String> written = rows(csv(to, ","), columns).stream()
                    .map(row -> row.replaceAll(" \\[[a-z-]+]", ""))
                    .toList();
            assertThat(written).isEqualTo(rows(csv(plain.toString(), separator), columns));
        }
    }

    @Test
    void answersStructuresAsRequests() throws IOException {
        // A column of numbers does not keep whether somebody wrote 12 or 12.0.
        Path cases = lines(0);
        Files.writeString(cases, Files.readString(cases).replaceAll("(\\d)\\.0\\b", "$1"));
        Dataset<Row> read = spark.read().json(cases.toString());
        read.write().parquet(out("nested.parquet"));

        assertThat(run("--in", out("nested.parquet"), "--out", out("answers.parquet"), "--full"))
                .isZero();

        PlainAnswers.assertSame(
                strings(spark.read().parquet(out("answers.parquet")), SelectedAnswer.ANSWER),
                PlainAnswers.of(cases, CaseFormat.NDJSON).lines());
    }

    @Test
    void keepsTheFoldersByWhichTheInputIsDivided() throws IOException {
        for (String day : List.of("2026-01-01", "007")) {
            Path part = Files.createDirectories(folder.resolve("in/day=" + day));
            Files.writeString(
                    part.resolve("cases.ndjson"),
                    "{\"title\": \"Orders late\", \"reference\": \"%s\"}\n".formatted(day));
        }

        assertThat(run("--in", out("in"), "--out", out("out"), "--select", "verdict"))
                .as(said)
                .isZero();

        assertThat(folder.resolve("out/day=007")).isDirectory();
        assertThat(folder.resolve("out/day=2026-01-01")).isDirectory();
        assertThat(rows(spark.read().json(out("out")), List.of("day", "verdict")))
                .containsExactly("007|INSUFFICIENT_EVIDENCE", "2026-01-01|INSUFFICIENT_EVIDENCE");
    }

    @Test
    void readsAndWritesTablesOfTheCatalogue() throws IOException {
        spark.sql("drop table if exists gap_cases");
        spark.sql("drop table if exists gap_answers");
        spark.sql(
                "create table gap_cases using parquet as select 'Orders late' title, 'PRESENT' `obstacles.toolsInadequate`, 7 own");

        assertThat(run("--in", "gap_cases", "--out", "gap_answers", "--select", "verdict,remedies"))
                .as(said)
                .isZero();

        Row row = spark.table("gap_answers").head();
        assertThat(row.<Integer>getAs("own")).isEqualTo(7);
        assertThat(row.<String>getAs("verdict")).isEqualTo("NOT_TRAINING");
        assertThat(row.getList(row.fieldIndex("remedies")).toString()).contains("FIX_TOOLS");
        assertThat(row.<String>getAs("ruleset"))
                .isEqualTo(PlainAnswers.ADVISOR.ruleSet().version());
        spark.sql("drop table gap_cases");
        spark.sql("drop table gap_answers");
    }

    @Test
    void sendsBadRowsElsewhereOrEndsThere() throws IOException {
        Path cases = Files.writeString(folder.resolve("cases.ndjson"), """
                {"title": "Orders late"}
                {"titel": "Orders late"}
                """);

        assertThat(run("--in", cases.toString(), "--out", out("a.parquet"), "--bad", out("b.parquet")))
                .isZero();

        assertThat(spark.read().parquet(out("a.parquet")).columns()).doesNotContain("problems");
        assertThat(rows(spark.read().parquet(out("b.parquet")), List.of("path", "code")))
                .containsExactly("/titel|no-such-field", "/title|missing");

        assertThat(run("--in", cases.toString(), "--out", out("c.parquet"), "--on-bad", "fail"))
                .isEqualTo(1);
        assertThat(said)
                .contains("/titel: There is no such field. Maybe title.")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void mapsColumnsThatHaveOtherNames() throws IOException {
        Path map = Files.writeString(folder.resolve("map.json"), """
                {"gapwiseSheetMap": 1, "columns": [
                  {"column": "Request", "use": "ANSWER", "field": "title"},
                  {"column": "Priority", "use": "ANSWER", "field": "goal.stake", "words": {"High": "SERIOUS", "Low": "LITTLE"}}]}
                """);
        Path sheet = Files.writeString(
                folder.resolve("requests.csv"),
                "Request,Priority,No.\nMonthly report late,High,R-1\nForms filled wrongly,Dear,R-2\n");

        assertThat(run(
                        "--in",
                        sheet.toString(),
                        "--out",
                        out("answers.csv"),
                        "--map",
                        map.toString(),
                        "--select",
                        "verdict"))
                .as(said)
                .isZero();

        assertThat(said).contains("1 answered", "1 bad");
        assertThat(rows(csv(out("answers.csv"), ","), List.of("Request", "No.", "verdict")))
                .containsExactly("Forms filled wrongly|R-2|", "Monthly report late|R-1|INSUFFICIENT_EVIDENCE");
    }

    @Test
    void namesEveryMistakeBeforeItReads() throws IOException {
        Path cases =
                Files.writeString(folder.resolve("cases.csv"), "titlle,gap.nature,gap.natur\nOrders late,TECHNICAL,\n");
        Path rules = Files.createDirectories(folder.resolve("rules/causes"));
        Files.writeString(rules.resolve("a.drl"), "package causes\nrule \"causes/a\" when then end\n");

        assertThat(run("--in", cases.toString(), "--out", out("x"))).isEqualTo(2);
        assertThat(said)
                .contains(
                        "There is no column 'titlle'. Maybe title.",
                        "There is no column 'gap.natur'. Maybe gap.nature.");
        assertThat(run("--in", out("nowhere"), "--out", out("x"))).as(said).isEqualTo(2);
        assertThat(said).contains("There is no file, folder or table");
        assertThat(run(
                        "--in",
                        cases.toString(),
                        "--out",
                        out("x"),
                        "--rules",
                        rules.getParent().toString()))
                .isEqualTo(2);
        assertThat(said).contains("a.drl:2");
        Files.writeString(cases, "title\nOrders late\n");
        assertThat(run("--in", cases.toString(), "--out", out("x"), "--select", "verdikt,nothing"))
                .isEqualTo(2);
        assertThat(said).contains("no column 'verdikt'. Maybe verdict.", "no column 'nothing'");
        assertThat(run("--in", cases.toString(), "--out", out("x"), "--keep", "reference"))
                .isEqualTo(2);
        assertThat(said).contains("no column 'reference' in the input; it has title");
        Files.writeString(cases, "title,Summary\nOrders late,mine\n");
        assertThat(run("--in", cases.toString(), "--out", out("x"))).isEqualTo(2);
        assertThat(said).contains("has a column 'summary' already");
        assertThat(run("--in", cases.toString(), "--out", out("x"), "--prefix", "gapwise_"))
                .as(said)
                .isZero();
        assertThat(Files.exists(Path.of(out("x")))).isTrue();
    }

    @Test
    void readsFilesByAPatternAndPassesOverTheMarkThatExcelWrites() throws IOException {
        Files.writeString(folder.resolve("part-1.csv"), "\uFEFFtitle,own\nOrders late,1\n");
        Files.writeString(folder.resolve("part-2.csv"), "title,own\nStock counts wrong,2\n");
        Files.writeString(folder.resolve("lines.ndjson"), "\uFEFF{\"title\": \"Orders late\"}\n");

        assertThat(run("--in", out("part-*.csv"), "--out", out("a.parquet"), "--select", "verdict"))
                .as(said)
                .isZero();
        assertThat(said).contains("2 answered", "0 bad");
        assertThat(run("--in", out("lines.ndjson"), "--out", out("b"))).as(said).isZero();
        assertThat(said).contains("1 answered", "0 bad");
    }

    @Test
    void readsFilesWhoseColumnsStandInAnotherOrderAndRefusesThoseWithOthers() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        Files.writeString(folder.resolve("in/a.csv"), "title,reference\nOrders late,R-1\n");
        Files.writeString(folder.resolve("in/b.csv"), "reference;title\nR-2;Stock counts wrong\n");

        assertThat(run("--in", out("in"), "--out", out("x.parquet"), "--select", "verdict"))
                .as(said)
                .isZero();
        assertThat(rows(spark.read().parquet(out("x.parquet")), List.of("reference", "title")))
                .containsExactly("R-1|Orders late", "R-2|Stock counts wrong");

        Files.writeString(folder.resolve("in/c.csv"), "title,number\nOrders late,3\n");
        assertThat(run("--in", out("in"), "--out", out("y"))).isEqualTo(1);
        assertThat(said)
                .contains("in/c.csv are not those of", "no 'reference'", "only it has 'number'")
                .doesNotContain("Exception");
    }

    @Test
    void saysWhereAQuoteIsNotClosedAndLosesNoOtherRow() throws IOException {
        String text =
                "title,gap.nature\nFirst one,TECHNICAL\nAbc \"quoted,TECHNICAL\n\"Half\" open,KNOWLEDGE\nLast one,TECHNICAL\n\"Never closed,TECHNICAL\nlost\n";
        Path cases = Files.writeString(folder.resolve("cases.csv"), text);
        PlainAnswers.Answered plain = PlainAnswers.of(cases, CaseFormat.NDJSON);

        assertThat(run("--in", cases.toString(), "--out", out("a.parquet"), "--full"))
                .isZero();

        PlainAnswers.assertSame(
                strings(spark.read().parquet(out("a.parquet")).filter("answer is not null"), "answer"), plain.lines());
        assertThat(said).contains("%d bad".formatted(plain.bad()));
        assertThat(rows(
                        spark.read()
                                .parquet(out("a.parquet"))
                                .selectExpr("explode(problems) p")
                                .selectExpr("p.sentence"),
                        List.of("sentence")))
                .anyMatch(sentence -> sentence.startsWith("From here on this cannot be read as CSV"));
        assertThat(run("--in", cases.toString(), "--out", out("b.parquet"), "--one-line-rows"))
                .isZero();
        assertThat(spark.read().parquet(out("b.parquet")).count()).isEqualTo(6);
    }

    @Test
    void readsSheetsInOtherEncodingsAndLeavesCellsAsTheyAre() throws IOException {
        Path cases = folder.resolve("cases.csv");
        Files.write(
                cases,
                "title;own\nAufträge kommen zu spät;  Müller \nÄnderungen fehlen;x\n"
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThat(run("--in", cases.toString(), "--out", out("a.parquet"), "--select", "verdict"))
                .as(said)
                .isZero();

        assertThat(rows(spark.read().parquet(out("a.parquet")), List.of("title", "own")))
                .containsExactly("Aufträge kommen zu spät|  Müller ", "Änderungen fehlen|x");
    }

    @Test
    void answersNothingOfNothing() throws IOException {
        Path cases = Files.createFile(folder.resolve("cases.ndjson"));

        assertThat(run("--in", cases.toString(), "--out", out("x.parquet")))
                .as(said)
                .isZero();

        assertThat(said).contains("0 answered", "0 bad");
        assertThat(spark.read().parquet(out("x.parquet")).columns()).contains("verdict", "ruleset");
    }

    /** Writes a sheet of cases that anybody could send. */
    private Path sheet(String separator, int rows) throws IOException {
        List<String> paths = List.of(
                "title",
                "reference",
                "requestedSolution",
                "goal.metric",
                "gap.nature",
                "gap.frequency",
                "obstacles.toolsInadequate",
                "obstacles.neverLearned",
                "evidence.sources",
                "audience.headcount",
                "own");
        StringBuilder sheet = new StringBuilder(String.join(separator, paths) + "\n");
        VariedCases varied = new VariedCases(3, 0);
        for (int i = 0; i < rows; i++) {
            Map<String, Object> answers = varied.answers(i);
            List<String> cells = new ArrayList<>();
            for (String path : paths) {
                Object answer = path.equals("own") ? "mine " + i : answers.get(path);
                cells.add(cell(answer));
            }
            sheet.append(String.join(separator, cells)).append('\n');
        }
        return Files.writeString(folder.resolve("sheet" + separator.hashCode() + ".csv"), sheet);
    }

    private static String cell(Object answer) {
        if (answer == null) {
            return "";
        }
        return answer instanceof List<?> words
                ? "\"%s\""
                        .formatted(
                                words.isEmpty()
                                        ? "NONE"
                                        : String.join(
                                                "; ",
                                                words.stream()
                                                        .map(Object::toString)
                                                        .toList()))
                : answer.toString();
    }

    private Path lines(double bad) throws IOException {
        Path file = folder.resolve("cases.ndjson");
        new VariedCases(11, bad).write(file, LINES);
        return file;
    }

    private Dataset<Row> csv(String name, String separator) {
        return spark.read()
                .option("header", true)
                .option("escape", "\"")
                .option("multiLine", true)
                .option("sep", separator)
                .csv(name);
    }

    private static List<String> rows(Dataset<Row> table, List<String> columns) {
        return table
                .select(columns.stream().map(CaseTable::column).toArray(org.apache.spark.sql.Column[]::new))
                .collectAsList()
                .stream()
                .map(row -> Stream.iterate(0, i -> i + 1)
                        .limit(row.length())
                        .map(i -> row.isNullAt(i) ? "" : row.get(i).toString())
                        .reduce((a, b) -> a + "|" + b)
                        .orElse(""))
                .sorted()
                .toList();
    }

    private List<String> text(String name) {
        return strings(spark.read().option("lineSep", "\n").text(name), "value");
    }

    private static List<String> strings(Dataset<Row> table, String column) {
        return table.select(column).collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static List<String> ids(List<String> lines) {
        return lines.stream().map(line -> line.substring(7, 43)).sorted().toList();
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
