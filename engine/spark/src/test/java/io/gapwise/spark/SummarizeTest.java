package io.gapwise.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.CaseSeen;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the counts over all rows promise. */
class SummarizeTest {

    private static final int LINES = 300;
    private static final double BAD = 0.1;

    private static final String DISTINCT = "rows distinctCases";
    private static final List<String> BY_NATURE = List.of("gap.nature");
    private static final Map<String, Ran> RAN = new HashMap<>();

    /** Holds a table of counts, and how often a row was answered for it. */
    private record Ran(List<Row> table, Counters.Counts counts) {}

    @TempDir
    private static Path shared;

    private static Path cases;
    private static List<PlainCases.Line> plain;
    private static Map<String, Long> expected;

    @TempDir
    private Path folder;

    private SparkSession spark;
    private String said;
    private String printed;

    @BeforeAll
    static void countPlainly() throws IOException {
        cases = shared.resolve("cases.ndjson");
        new VariedCases(5, BAD).write(cases, LINES);
        Files.writeString(cases, " \n", StandardOpenOption.APPEND);
        plain = PlainCases.of(cases);
        expected = counts(plain);
        expected.put("rows blank", LINES + 1L - plain.size());
    }

    @BeforeEach
    void session() {
        spark = LocalSpark.session();
    }

    @Test
    void countsWhatThePlainAdvisorSays() throws UnusableFile {
        for (int parts : List.of(1, 5)) {
            Map<String, Long> counted = sums(ran(parts, List.of()).table(), 0);
            assertThat(counted.remove(DISTINCT)).isNotNull();
            assertThat(counted).as("%d parts", parts).isEqualTo(expected);
        }
    }

    @Test
    void estimatesHowManyCasesDiffer() throws UnusableFile {
        CaseSeen seen = new CaseSeen(List.of(PlainCases.BUILT_IN.ruleSet()));
        List<Long> digests = answered(plain).map(seen::digest).toList();
        Set<Long> different = new HashSet<>(digests);
        long bySpark = spark.createDataset(digests, Encoders.LONG())
                .agg(functions.approx_count_distinct("value", Distinct.ERROR))
                .as(Encoders.LONG())
                .first();

        for (int parts : List.of(1, 5)) {
            long estimate = sums(ran(parts, List.of()).table(), 0).get(DISTINCT);
            assertThat(estimate).isEqualTo(bySpark);
            assertThat((double) estimate).isBetween(0.97 * different.size(), 1.03 * different.size());
        }
        assertThat(different).as("some are the same gap").hasSizeLessThan(digests.size() - 10);
    }

    @Test
    void evaluatesEachRowOnce() throws UnusableFile {
        for (List<String> by : List.of(List.<String>of(), BY_NATURE)) {
            Counters.Counts counts = ran(5, by).counts();
            assertThat(counts.answered()).isEqualTo(expected.get("rows answered"));
            assertThat(counts.bad()).isEqualTo(expected.get("rows bad"));
            assertThat(counts.blank()).isEqualTo(expected.get("rows blank"));
        }
    }

    @Test
    void countsGroupByGroup() throws UnusableFile {
        // So many groups that Spark has to sort before it counts.
        Dataset<Row> grouped = rows().withColumn("id", functions.monotonically_increasing_id())
                .withColumn("department", functions.expr("if(id % 140 = 7, null, id % 140)"))
                .repartition(2);

        List<Row> table = GapwiseSpark.builtIn(spark)
                .summary(grouped, List.of("department"))
                .collectAsList();

        List<Object> departments =
                table.stream().map(row -> row.get(0)).distinct().toList();
        assertThat(departments).hasSize(140).startsWith(null, 0L, 1L).endsWith(139L);
        Map<String, Long> sums = sums(table, 1);
        sums.remove(DISTINCT);
        assertThat(sums).isEqualTo(expected);
    }

    @Test
    void groupsByWhatTheCasesSay() throws UnusableFile {
        Map<String, Long> byNature = new HashMap<>();
        answered(plain).forEach(gapCase -> byNature.merge(gapCase.gap().nature().name(), 1L, Long::sum));

        Map<String, Long> counted = new HashMap<>();
        for (Row row : ran(5, BY_NATURE).table()) {
            if (row.getString(1).equals("rows") && row.getString(2).equals("answered")) {
                counted.merge(row.isNullAt(0) ? "UNKNOWN" : row.getString(0), row.getLong(3), Long::sum);
            }
        }
        counted.values().removeIf(count -> count == 0);
        assertThat(counted).isEqualTo(byNature);
    }

    @Test
    void writesTheTableInOrder() throws IOException {
        assertThat(run("--in", cases.toString(), "--out", out("counts.csv"), "--by", "gap.nature"))
                .as(said)
                .isZero();

        List<Row> written = spark.read()
                .option("header", true)
                .csv(out("counts.csv"))
                .coalesce(1)
                .collectAsList();
        List<Row> direct = ran(5, BY_NATURE).table();
        assertThat(written.stream().map(SummarizeTest::cells))
                .isEqualTo(direct.stream().map(SummarizeTest::cells).toList());
        assertThat(direct.stream().map(row -> row.getString(1)).distinct())
                .containsExactly("rows", "verdict", "cause", "remedy", "firstMethod", "method", "rule");
        assertThat(Files.readString(folder.resolve("counts.csv/" + RunReport.FILE)))
                .contains(PlainCases.BUILT_IN.ruleSet().version())
                .contains("\"bad\":%d".formatted(expected.get("rows bad")));
        assertThat(said).contains("%d answered".formatted(expected.get("rows answered")));
    }

    @Test
    void printsTheCountsForPeople() {
        assertThat(run("--in", cases.toString(), "--by", "gap.legallyMandated"))
                .as(said)
                .isZero();

        assertThat(printed)
                .startsWith("gap.legallyMandated: (nothing)\n  rows         cases ")
                .contains("gap.legallyMandated: YES\n")
                .containsPattern("  verdict      [A-Z_]+ +\\d+ +\\d+\\.\\d %\n               [A-Z_]+ +\\d+");
    }

    @Test
    void countsNothingWhereThereIsNothing() throws IOException, UnusableFile {
        Path empty = Files.writeString(folder.resolve("empty.ndjson"), "");

        assertThat(run("--in", empty.toString())).as(said).isZero();
        assertThat(printed.lines().map(String::strip).map(line -> line.replaceAll(" +", " ")))
                .containsExactly("rows cases 0", "answered 0", "bad 0", "blank 0", "distinctCases 0", "");
        assertThat(run("--in", empty.toString(), "--by", "gap.nature")).as(said).isZero();
        assertThat(printed.strip()).isEqualTo("There is no row, so there is no group.");
        assertThat(run("--in", empty.toString(), "--by", "gap.nature", "--out", out("none.parquet")))
                .isZero();
        assertThat(spark.read().parquet(out("none.parquet")).columns())
                .containsExactly("gap.nature", "what", "word", "count");
        assertThat(spark.read().parquet(out("none.parquet")).count()).isZero();
    }

    @Test
    void tellsEverythingThatIsWrong() {
        assertThat(run("--in", cases.toString(), "--by", "gap.natrue,goal.metric,goal.metric,word"))
                .isEqualTo(Launch.WRONG_USE);
        assertThat(said)
                .contains("There is no column 'gap.natrue' in the input. Maybe gap.nature.")
                .contains("The column 'goal.metric' is named twice.")
                .contains(
                        "Counts cannot be grouped by a column 'word', since the table of counts has one of that name.");
        assertThat(printed).isEmpty();

        assertThat(run("--in", cases.toString(), "--mode", "maybe")).isEqualTo(Launch.WRONG_USE);
        assertThat(said).contains("--mode is error, overwrite or append, and not 'maybe'.");
        assertThat(run("--in", out("nowhere"), "--in-format", "ndjson")).isEqualTo(Launch.WRONG_USE);
        assertThat(said).contains("There is no file, folder or table");

        Dataset<Row> mapped = rows().withColumn("tags", functions.expr("map('a', 'b')"));
        assertThatThrownBy(() -> builtIn(mapped, List.of("tags")))
                .hasMessageContaining("its values have no order (map<string,string>)");
    }

    /** Counts once for all tests that look at the same counts. */
    private Ran ran(int parts, List<String> by) throws UnusableFile {
        Ran ran = RAN.get(parts + " " + by);
        if (ran == null) {
            Counters counters = new Counters(spark.sparkContext());
            CaseTable table = CaseTable.of(rows().repartition(parts), TableOptions.NONE);
            SharedRules rules = SessionRules.shared(spark, PlainCases.BUILT_IN.ruleSet());
            List<Row> counted = TallyRun.summary(table, by, rules, counters).collectAsList();
            ran = new Ran(counted, counters.counts());
            RAN.put(parts + " " + by, ran);
        }
        return ran;
    }

    private List<Row> builtIn(Dataset<Row> rows, List<String> by) throws UnusableFile {
        return GapwiseSpark.builtIn(spark).summary(rows, by).collectAsList();
    }

    private Dataset<Row> rows() {
        return spark.read().option("lineSep", "\n").text(cases.toString());
    }

    private static Stream<GapCase> answered(List<PlainCases.Line> lines) {
        return lines.stream().map(PlainCases.Line::gapCase).filter(gapCase -> gapCase != null);
    }

    private static Map<String, Long> counts(List<PlainCases.Line> lines) {
        List<String> words = new ArrayList<>();
        for (PlainCases.Line line : lines) {
            words.add("rows cases");
            words.add(line.gapCase() == null ? "rows bad" : "rows answered");
            if (line.gapCase() != null) {
                Evaluation said = PlainCases.BUILT_IN.evaluator().evaluate(line.gapCase());
                Advice advice = PlainCases.BUILT_IN.advise(said);
                words.add("verdict " + advice.verdict().value());
                advice.causes().forEach(cause -> words.add("cause " + cause.cause()));
                advice.remedies().forEach(remedy -> words.add("remedy " + remedy.remedy()));
                advice.methods().forEach(method -> words.add("method " + method.method()));
                if (!advice.methods().isEmpty()) {
                    words.add("firstMethod " + advice.methods().get(0).method());
                }
                said.spoke().forEach(rule -> words.add("rule " + rule.name()));
            }
        }
        Map<String, Long> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1L, Long::sum));
        return counts;
    }

    private static Map<String, Long> sums(List<Row> table, int by) {
        Map<String, Long> sums = new HashMap<>();
        table.forEach(
                row -> sums.merge(row.getString(by) + " " + row.getString(by + 1), row.getLong(by + 2), Long::sum));
        return sums;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.length(); i++) {
            cells.add(String.valueOf(row.get(i)));
        }
        return cells;
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        StringWriter to = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Summarize.run(arguments, new PrintWriter(to, true), new PrintWriter(err, true));
        printed = to.toString();
        said = err.toString();
        return exit;
    }
}
