package io.gapwise.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.testing.CaseBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry$;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see who ask from SQL. */
class SqlFunctionsTest {

    private static final int LINES = 200;
    private static final String TRAINING = "TRAINING";

    @TempDir
    private Path folder;

    private final SparkSession spark = LocalSpark.session();
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> verdicts = new HashMap<>();

    @BeforeEach
    void makeCases() {
        VariedCases cases = new VariedCases(5, 0.1);
        for (int i = 0; i < LINES; i++) {
            // A dataset of strings can hold nothing but good UTF-8.
            String line = new String(cases.line(i), StandardCharsets.UTF_8);
            lines.add(line);
            verdicts.put(line, verdict(line.getBytes(StandardCharsets.UTF_8)));
        }
        spark.createDataset(lines, Encoders.STRING()).toDF("value").createOrReplaceTempView("cases");
    }

    @AfterEach
    void forget() {
        spark.conf().unset(SessionRules.SETTING);
        spark.catalog().dropTempView("cases");
        spark.sql("DROP TABLE IF EXISTS answered");
    }

    private static @Nullable String verdict(byte[] json) {
        try {
            return verdict(GapCaseJson.read(json));
        } catch (BadCase e) {
            return null;
        }
    }

    private static String verdict(GapCase gapCase) {
        return ExpectedAnswers.ADVISOR.evaluator().verdict(gapCase).name();
    }

    @Test
    void answersTextsInJson() {
        List<Row> rows = spark.sql("SELECT value, gapwise_verdict(value), gapwise_recommend_json(value),"
                        + " gapwise_problems(value), gapwise_recommend(value).verdict.value FROM cases")
                .collectAsList();

        ExpectedAnswers expected = ExpectedAnswers.of(lines.stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList());
        List<String> answers = rows.stream()
                .filter(row -> !row.isNullAt(2))
                .map(row -> row.getString(2))
                .toList();
        expected.assertAnswers(answers);
        assertThat(ExpectedAnswers.times(answers)).as("times of one query").hasSize(1);
        expected.assertProblems(rows.stream()
                .filter(row -> !row.isNullAt(3))
                .flatMap(row -> row.<Row>getList(3).stream())
                .map(problem -> new RowProblem(problem.getString(0), problem.getString(1), problem.getString(2)))
                .map(RowProblem::toString)
                .toList());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getString(1)).isEqualTo(verdicts.get(row.getString(0)));
            assertThat(row.getString(4)).isEqualTo(row.getString(1));
        });
    }

    @Test
    void answersNestedStructures() {
        List<String> good =
                lines.stream().filter(line -> verdicts.get(line) != null).toList();
        spark.read().json(spark.createDataset(good, Encoders.STRING())).createOrReplaceTempView("nested");

        Map<String, String> byTitle = new TreeMap<>();
        spark.sql("SELECT title, gapwise_verdict(struct(*)) FROM nested")
                .collectAsList()
                .forEach(row -> byTitle.put(row.getString(0), row.getString(1)));

        Map<String, String> expected = new TreeMap<>();
        good.forEach(line -> expected.put(title(line), verdicts.get(line)));
        assertThat(byTitle).isEqualTo(expected).hasSizeGreaterThan(LINES / 2);
    }

    private static String title(String line) {
        try {
            return GapCaseJson.read(line.getBytes(StandardCharsets.UTF_8)).title();
        } catch (BadCase e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void answersFlatStructuresWithPointsInTheirNamesAndListsOfWords() {
        StructType columns = new StructType();
        for (Property property : Property.sent()) {
            columns = columns.add(property.path(), type(property));
        }
        VariedCases cases = new VariedCases(6, 0);
        List<Row> rows = new ArrayList<>();
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i < LINES; i++) {
            Map<String, Object> answers = cases.answers(i);
            answers.remove("evidence.statements");
            rows.add(RowFactory.create(Property.sent().stream()
                    .map(property -> answers.get(property.path()))
                    .toArray()));
            expected.put(
                    (String) answers.get("title"),
                    verdict(CaseBuilder.aGapCase(answers).build()));
        }
        spark.createDataFrame(rows, columns).createOrReplaceTempView("flat");

        Map<String, String> byTitle = new TreeMap<>();
        spark.sql("SELECT title, gapwise_verdict(struct(*)), gapwise_problems(struct(*)) FROM flat")
                .collectAsList()
                .forEach(row -> byTitle.put(row.getString(0), row.getString(1)));

        assertThat(byTitle).isEqualTo(expected);
    }

    private static DataType type(Property property) {
        return switch (property.kind()) {
            case WORD, TEXT -> DataTypes.StringType;
            case WORDS -> DataTypes.createArrayType(DataTypes.StringType);
            case WHOLE_NUMBER -> DataTypes.IntegerType;
            case NUMBER -> DataTypes.DoubleType;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            1                                                           | A case is a text in JSON or a structure, and no int. SQLSTATE
            array('a')                                                  | A case is a text in JSON or a structure, and no array<string>. SQLSTATE
            struct('Late' title, 'TECHNICAL' `gap.natur`)               | There is no column 'gap.natur'. Maybe gap.nature. SQLSTATE
            struct('TECHNICAL' `gap.nature`)                            | There must be a column 'title'.
            struct('Late' title, struct('TECHNICAL' natur) gap)         | There is no column 'gap.natur'. Maybe gap.nature. SQLSTATE
            struct('Late' title, struct('YES' allHeard) evidnce)        | There is no column 'evidnce'. Maybe evidence. SQLSTATE
            struct(struct('TECHNICAL' nature) gap)                      | There must be a column 'title'. SQLSTATE
            struct('Late' title, struct(current_date() nature) gap)     | The column 'gap.nature' is a date, which no answer is. SQLSTATE
            '{}', '{}'                                                  | gapwise_verdict takes one case, and here are 2 arguments.
            ""                                                          | gapwise_verdict takes one case, and here are 0 arguments.
            struct('Late' title, 1 nonsense)                            | There is no column 'nonsense'. SQLSTATE
            struct('Late' title, 1 referenze)                           | There is no column 'referenze'. Maybe reference. SQLSTATE
            struct('Late' title, 1 nonsense, struct(array('SURVEY') sources) evidence) | There is no column 'nonsense'. SQLSTATE
            struct('Late' title, struct('TECHNICAL' nature) gap, 'KNOWLEDGE' `gap.nature`) | The field 'gap.nature' is there twice, as a column and in the structure 'gap'. SQLSTATE
            struct('Late' title, struct('TECHNICAL' nature) gap, 'GREAT' `goal.stake`) | The column 'goal.stake' stands beside structures, which alone are read: put it into a structure 'goal'. SQLSTATE
            """)
    void saysInOneSentenceWhatIsWrongWithAQuery(String arguments, String sentence) {
        Throwable refused = catchThrowable(() -> spark.sql("SELECT gapwise_verdict(%s)".formatted(arguments)));

        assertThat(refused.getMessage().lines().findFirst()).get().asString().contains(sentence);
    }

    @Test
    void answersNothingOfNothing() {
        Row row = spark.sql("SELECT gapwise_verdict(NULL), gapwise_problems(NULL)")
                .head();

        assertThat(row.isNullAt(0) && row.isNullAt(1)).isTrue();
    }

    @Test
    void saysWhyTheRulesOfASessionAreRefused() throws IOException {
        spark.conf().set(SessionRules.SETTING, folder.resolve("none").toString());
        assertThat(catchThrowable(() -> spark.sql("SELECT gapwise_verdict(value) FROM cases")))
                .hasMessage("There is no folder '%s' with rules.", folder.resolve("none"));

        Files.createDirectories(folder.resolve("rules/causes"));
        Files.writeString(folder.resolve("rules/causes/own.drl"), "rule own when then end");
        spark.conf().set(SessionRules.SETTING, folder.resolve("rules").toString());
        assertThat(catchThrowable(() -> spark.sql("SELECT gapwise_verdict(value) FROM cases")))
                .hasMessageContainingAll("are refused", "own.drl:1:1", "must begin with its package");
    }

    @Test
    void describesItsFunctions() {
        String described = text("DESCRIBE FUNCTION EXTENDED gapwise_verdict");

        assertThat(described)
                .contains(
                        "Function: gapwise_verdict",
                        "gapwise_verdict(case) - returns the verdict; null for a bad case.",
                        "* case - a text in JSON, or a structure",
                        "> SELECT gapwise_verdict('{\"title\": \"A gap\"}');");
        assertThat(text("SHOW FUNCTIONS LIKE 'gapwise*'").lines()).hasSize(SqlFunction.values().length);
    }

    private String text(String sql) {
        return spark.sql(sql).collectAsList().stream()
                .map(row -> row.getString(0))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void standsInViewsAndTablesAsAnyFunction() {
        long training = count(TRAINING);
        spark.sql("CREATE OR REPLACE TEMP VIEW judged AS SELECT value, gapwise_verdict(value) AS verdict FROM cases");
        spark.sql("CREATE TABLE answered USING parquet AS SELECT * FROM judged WHERE verdict IS NOT NULL");

        assertThat(spark.sql("SELECT * FROM judged WHERE verdict = 'TRAINING'").count())
                .isEqualTo(training);
        assertThat(spark.sql("SELECT * FROM answered WHERE verdict = 'TRAINING'")
                        .count())
                .isEqualTo(training);
        Map<String, Long> groups = new HashMap<>();
        spark.sql("SELECT verdict, count(*) FROM judged WHERE verdict IS NOT NULL GROUP BY verdict")
                .collectAsList()
                .forEach(row -> groups.put(row.getString(0), row.getLong(1)));
        assertThat(groups)
                .isNotEmpty()
                .allSatisfy((verdict, count) -> assertThat(count).isEqualTo(count(verdict)));
    }

    private long count(String verdict) {
        return lines.stream().map(verdicts::get).filter(verdict::equals).count();
    }

    /** A filter on the verdict asks once for each row, and what passes it is asked once more for the column itself. */
    @Test
    void evaluatesARowNoMoreThanTwiceInAQuery() {
        LongAccumulator seen = spark.sparkContext().longAccumulator();
        spark.udf().register("seen", (UDF1<String, String>) counting(seen), DataTypes.StringType);
        String judged = "(SELECT value, gapwise_verdict(seen(value)) AS verdict FROM cases)";

        Dataset<Row> filtered = spark.sql("SELECT value, verdict FROM " + judged + " WHERE verdict = 'TRAINING'");
        assertThat(filtered.collectAsList()).hasSize((int) count(TRAINING));
        assertThat(seen.value()).isBetween((long) LINES, LINES + count(TRAINING));

        seen.reset();
        spark.sql("SELECT verdict, count(*) FROM " + judged + " GROUP BY verdict")
                .collectAsList();
        assertThat(seen.value()).isEqualTo(LINES);
    }

    @Test
    void standsInAGroupAndBesideIt() {
        Map<String, Long> groups = new HashMap<>();
        spark.sql("SELECT gapwise_verdict(value), count(*) FROM cases GROUP BY gapwise_verdict(value)")
                .collectAsList()
                .forEach(row -> groups.put(row.getString(0), row.getLong(1)));

        assertThat(groups).containsEntry(TRAINING, count(TRAINING));
    }

    @Test
    void evaluatesARowOnceWhereSeveralPartsOfItsAnswerAreWanted() {
        LongAccumulator seen = spark.sparkContext().longAccumulator();
        spark.udf().register("seen", (UDF1<String, String>) counting(seen), DataTypes.StringType);

        List<Row> rows = spark.sql("SELECT gapwise_recommend(seen(value)).verdict.value,"
                        + " gapwise_recommend(seen(value)).causes FROM cases")
                .collectAsList();

        assertThat(rows).hasSize(LINES);
        assertThat(seen.value()).isEqualTo(LINES);
    }

    /** Takes the functions away again that the extension brought, since all sessions of an application have them. */
    @Test
    void isRegisteredInASessionWithoutTheExtension() {
        SparkSession bare = spark.newSession();
        FunctionRegistry registry = ((org.apache.spark.sql.classic.SparkSession) bare)
                .sessionState()
                .functionRegistry();
        for (SqlFunction function : SqlFunction.values()) {
            registry.dropFunction(FunctionRegistry$.MODULE$.builtinFunctionIdentifier(function.sqlName()));
        }
        String asked = "SELECT gapwise_verdict('{\"title\": \"Orders late\"}')";
        assertThat(catchThrowable(() -> bare.sql(asked))).hasMessageContaining("gapwise_verdict");

        GapwiseSpark.register(bare);
        GapwiseSpark.register(bare);

        assertThat(bare.sql(asked).head().getString(0)).isEqualTo("INSUFFICIENT_EVIDENCE");
        assertThat(bare.sql("DESCRIBE FUNCTION gapwise_verdict").collectAsList().toString())
                .contains("returns the verdict; null for a bad case.");
    }

    private static UDF1<String, String> counting(LongAccumulator seen) {
        return value -> {
            seen.add(1);
            return value;
        };
    }
}
