package io.gapwise.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.json.RecommendationJson;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the counts of changes promise. */
class ImpactTest {

    private static final int LINES = 250;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> SENTENCES =
            Set.of("reasons", "reasonsFor", "reasonsAgainst", "summary", "question", "because", "measure", "ruleset");

    @TempDir
    private static Path shared;

    private static Path cases;
    private static Path edited;
    private static Map<String, Expected> expected;

    @TempDir
    private Path folder;

    private SparkSession spark;
    private String said;
    private String printed;

    /** Holds how often something changed, and the line of the least id for which it did. */
    private record Expected(long count, String id, String reference) {

        static Expected least(Expected one, Expected other) {
            Expected first = one.id.compareTo(other.id) < 0 ? one : other;
            return new Expected(one.count + other.count, first.id, first.reference);
        }
    }

    @BeforeAll
    static void comparePlainly() throws IOException {
        cases = shared.resolve("cases.ndjson");
        new VariedCases(9, 0.05).write(cases, LINES);
        Files.writeString(cases, " \n", StandardOpenOption.APPEND);
        edited = rules(shared.resolve("edited"));
        edit(edited, "methods/nature.drl", "COACHING, 20", "COACHING, 90");
        edit(edited, "methods/one-method-for-each-cause.drl", "speakFor( COACHING, 20", "speakAgainst( COACHING, 90");
        edit(edited, "remedies/gather-evidence-first.drl", "GATHER_EVIDENCE, 50, \"Find", "LEAVE_AS_IS, 50, \"Find");
        edit(edited, "causes/workplace-people.drl", "CONFLICT, \"People", "KNOWLEDGE_NOT_SHARED, \"People");
        edit(edited, "verdict/not-training.drl", "verdict( NOT_TRAINING", "verdict( INSUFFICIENT_EVIDENCE");
        edit(edited, "verdict/not-worth-it-or-not-shown.drl", "\"Leave it as it is", "\"Leave it");
        edit(
                edited,
                "verdict/training.drl",
                "LOW_CONFIDENCE )\n    GapCase( obstacles.workplaceKnown < 5 )",
                "LOW_CONFIDENCE )\n    GapCase( obstacles.workplaceKnown < 4 )");
        expected = compared(new Advisor(RuleSetReader.read(RuleFiles.in(edited))));
    }

    @BeforeEach
    void session() {
        spark = LocalSpark.session();
    }

    @Test
    void countsWhatTwoPlainAdvisorsSayDifferently() throws UnusableFile {
        for (int parts : List.of(1, 5)) {
            Map<String, Expected> counted = new HashMap<>();
            for (Row row : impact(rows().repartition(parts), List.of())) {
                String key = key(row, 0);
                if (row.getLong(4) > 0 && headline(key)) {
                    counted.put(key, new Expected(row.getLong(4), row.getString(5), row.getString(6)));
                }
            }
            assertThat(counted).as("%d parts", parts).isEqualTo(expected);
        }
        assertThat(expected.keySet().stream().map(key -> key.replaceAll(" \\S* \\S*$", "")))
                .as("the edits change something of every kind")
                .contains("rows changed", "rows otherwise", "rows onlyWording", "rows unchanged", "rows bad");
        assertThat(expected.keySet().stream().map(key -> key.replaceAll(" \\S* \\S*$", "")))
                .contains("verdict turned", "firstMethod turned", "cause gained", "cause lost", "remedy gained")
                .contains("remedy lost", "method gained", "method lost", "fault gained");
    }

    @Test
    void countsGroupByGroupAndEvaluatesEachRowOnce() throws UnusableFile {
        Counters counters = new Counters(spark.sparkContext());
        SharedRules with = SessionRules.shared(spark, SessionRules.read(edited));
        SharedRules rules = SessionRules.shared(spark, SessionRules.read(null));
        CaseTable table = CaseTable.of(rows().repartition(3), TableOptions.NONE);

        Map<String, Long> sums = new HashMap<>();
        for (Row row : TallyRun.impact(table, List.of("gap.nature", "gap.frequency"), rules, with, counters)
                .collectAsList()) {
            if (row.getLong(6) > 0 && headline(key(row, 2))) {
                sums.merge(key(row, 2), row.getLong(6), Long::sum);
            }
        }

        assertThat(sums)
                .isEqualTo(expected.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().count())));
        assertThat(counters.counts().answered())
                .isEqualTo(Stream.of("changed", "otherwise", "onlyWording", "unchanged")
                        .mapToLong(kind -> sums.get("rows %s null null".formatted(kind)))
                        .sum());
    }

    @Test
    void countsAllAsUnchangedWhereTheRulesAreTheSame() throws IOException, UnusableFile {
        GapwiseSpark same = GapwiseSpark.by(spark, rules(folder.resolve("same")));
        for (Row row :
                GapwiseSpark.builtIn(spark).impact(rows(), same, List.of()).collectAsList()) {
            assertThat(row.getString(0)).isEqualTo("rows");
            assertThat(row.getLong(4) > 0)
                    .as(row.getString(1))
                    .isEqualTo(Set.of("cases", "answered", "unchanged", "bad", "blank")
                            .contains(row.getString(1)));
        }
    }

    @Test
    void turnsAroundWhereTheRulesAreExchanged() throws UnusableFile {
        Map<String, Long> there = new HashMap<>();
        impact(rows().limit(100), List.of()).forEach(row -> there.put(key(row, 0), row.getLong(4)));
        Map<String, Long> back = new HashMap<>();
        GapwiseSpark.by(spark, edited)
                .impact(rows().limit(100), GapwiseSpark.builtIn(spark), List.of())
                .collectAsList()
                .forEach(row -> back.put(turned(row), row.getLong(4)));

        assertThat(back).isEqualTo(there);
    }

    @Test
    void printsAndWritesTheChanges() throws IOException {
        assertThat(run("--in", cases.toString(), "--with", edited.toString()))
                .as(said)
                .isZero();
        assertThat(printed)
                .containsPattern("  verdict +NOT_TRAINING -> INSUFFICIENT_EVIDENCE +\\d+ +\\d+\\.\\d % +e\\.g\\. ")
                .containsPattern(" +gained KNOWLEDGE_NOT_SHARED +\\d+")
                .contains(expected.get("cause lost CONFLICT null").id());

        String out = folder.resolve("changes.ndjson").toString();
        assertThat(run("--in", cases.toString(), "--with", edited.toString(), "--out", out))
                .as(said)
                .isZero();
        Row lost = spark.read()
                .json(out)
                .filter("what = 'cause' and change = 'lost' and from = 'CONFLICT'")
                .first();
        assertThat((Long) lost.getAs("count"))
                .isEqualTo(expected.get("cause lost CONFLICT null").count());
        assertThat(Files.readString(Path.of(out, RunReport.FILE)))
                .contains("\"with\":\"%s\"".formatted(SessionRules.read(edited).version()));
    }

    @Test
    void refusesRulesBeforeItReadsAnything() throws IOException {
        Path one = rules(folder.resolve("one"));
        edit(one, "verdict/training.drl", "when", "whenever");
        Path two = rules(folder.resolve("two"));
        edit(two, "verdict/training.drl", "TRAINING", "TRAINNIG");
        edit(two, "methods/nature.drl", "COACHING", "COACHNIG");

        assertThat(run("--in", "nowhere.ndjson", "--rules", one.toString(), "--with", two.toString()))
                .isEqualTo(Launch.WRONG_USE);

        assertThat(said)
                .contains("The rules in '%s' are refused.".formatted(one), "whenever")
                .contains("The rules in '%s' are refused.".formatted(two), "TRAINNIG", "COACHNIG")
                .doesNotContain("nowhere");
        assertThat(run("--in", cases.toString())).isEqualTo(Launch.WRONG_USE);
        assertThat(said).contains("Missing required option: '--with=DIR'");
        assertThat(run("--in", cases.toString(), "--with", "nowhere")).isEqualTo(Launch.WRONG_USE);
        assertThat(said).contains("There is no folder 'nowhere' with rules.");
    }

    @Test
    void countsNothingWhereThereIsNothing() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.ndjson"), "");

        assertThat(run("--in", empty.toString(), "--with", edited.toString()))
                .as(said)
                .isZero();

        assertThat(printed.lines().map(String::strip).map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "rows cases 0",
                        "answered 0",
                        "changed 0",
                        "otherwise 0",
                        "onlyWording 0",
                        "unchanged 0",
                        "bad 0",
                        "blank 0",
                        "");
    }

    private List<Row> impact(Dataset<Row> rows, List<String> by) throws UnusableFile {
        return GapwiseSpark.builtIn(spark)
                .impact(rows, GapwiseSpark.by(spark, edited), by)
                .collectAsList();
    }

    private Dataset<Row> rows() {
        return spark.read().option("lineSep", "\n").text(cases.toString());
    }

    private static String key(Row row, int by) {
        return Stream.of(0, 1, 2, 3).map(i -> String.valueOf(row.get(by + i))).collect(Collectors.joining(" "));
    }

    /** Writes a change as it is the other way round. */
    private static String turned(Row row) {
        String change = Map.of("gained", "lost", "lost", "gained").getOrDefault(row.getString(1), row.getString(1));
        return String.join(" ", row.getString(0), change, String.valueOf(row.get(3)), String.valueOf(row.get(2)));
    }

    /** Says whether the plain comparison counts it too. */
    private static boolean headline(String key) {
        return !key.contains(" differs ")
                && !key.startsWith("rows cases")
                && !key.startsWith("rows answered")
                && !key.startsWith("rows blank");
    }

    private static Map<String, Expected> compared(Advisor after) throws IOException {
        Map<String, Expected> expected = new HashMap<>();
        for (PlainCases.Line line : PlainCases.of(cases)) {
            GapCase gapCase = line.gapCase();
            List<String> changes = gapCase == null ? List.of("rows bad null null") : changes(gapCase, after);
            Expected one = new Expected(
                    1,
                    Identity.id(PlainCases.BUILT_IN.ruleSet().version(), line.json()),
                    gapCase == null ? null : gapCase.reference());
            changes.forEach(change -> expected.merge(change, one, Expected::least));
        }
        return expected;
    }

    private static List<String> changes(GapCase gapCase, Advisor withRules) {
        Advice before = PlainCases.BUILT_IN.advise(gapCase);
        Advice after;
        try {
            after = withRules.advise(gapCase);
        } catch (RuleSetFault e) {
            return List.of("rows changed null null", "fault gained null null");
        }
        List<String> changes = new ArrayList<>();
        turned(
                "verdict",
                String.valueOf(before.verdict().value()),
                String.valueOf(after.verdict().value()),
                changes);
        turned("firstMethod", first(methods(before)), first(methods(after)), changes);
        sets(
                "cause",
                before,
                after,
                one -> one.causes().stream().map(cause -> cause.cause().name()),
                changes);
        sets(
                "remedy",
                before,
                after,
                one -> one.remedies().stream().map(remedy -> remedy.remedy().name()),
                changes);
        sets("method", before, after, one -> methods(one).stream(), changes);
        changes.add("rows %s null null".formatted(kind(before, after, !changes.isEmpty())));
        return changes;
    }

    private static String kind(Advice before, Advice after, boolean changed) {
        if (changed) {
            return "changed";
        } else if (!withoutSentences(before).equals(withoutSentences(after))) {
            return "otherwise";
        }
        return json(before).equals(json(after)) ? "unchanged" : "onlyWording";
    }

    private static void turned(String what, String from, String to, List<String> changes) {
        if (!from.equals(to)) {
            changes.add("%s turned %s %s".formatted(what, from, to));
        }
    }

    private static void sets(
            String what, Advice before, Advice after, Function<Advice, Stream<String>> words, List<String> changes) {
        Set<String> from = words.apply(before).collect(Collectors.toSet());
        Set<String> to = words.apply(after).collect(Collectors.toSet());
        to.stream().filter(word -> !from.contains(word)).forEach(word -> changes.add(what + " gained null " + word));
        from.stream().filter(word -> !to.contains(word)).forEach(word -> changes.add(what + " lost " + word + " null"));
    }

    private static List<String> methods(Advice advice) {
        return advice.methods().stream().map(method -> method.method().name()).toList();
    }

    private static String first(List<String> words) {
        return words.isEmpty() ? "null" : words.get(0);
    }

    private static String json(Advice advice) {
        return new String(RecommendationJson.write(advice), StandardCharsets.UTF_8)
                .replace(advice.ruleset().version(), "");
    }

    /** Returns the answer as it is sent, without what is only said; cautions are known by their rules. */
    private static JsonNode withoutSentences(Advice advice) {
        JsonNode sent = JSON.readTree(json(advice));
        strip(sent);
        return sent;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(SENTENCES);
            if (object.has("rule")) {
                object.retain("rule");
            }
        }
        node.forEach(ImpactTest::strip);
    }

    private static Path rules(Path to) throws IOException {
        for (Map.Entry<String, byte[]> file : BuiltInRules.files().files().entrySet()) {
            Path path = to.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return to;
    }

    private static void edit(Path rules, String file, String from, String to) throws IOException {
        String text = Files.readString(rules.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(rules.resolve(file), text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    }

    private int run(String... arguments) {
        StringWriter to = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Impact.run(arguments, new PrintWriter(to, true), new PrintWriter(err, true));
        printed = to.toString();
        said = err.toString();
        return exit;
    }
}
