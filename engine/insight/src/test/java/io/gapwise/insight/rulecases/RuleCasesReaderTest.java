package io.gapwise.insight.rulecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gapwise.core.cases.DoneBefore;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.RuleSetRefused;
import io.gapwise.core.testing.MiniRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCasesReaderTest {

    private static final String RULES = """
            package causes

            rule "causes/one"
                @summary( "One" )
                @source( "first" )
            when
                GapCase( obstacles.conflict == PRESENT, gap.doneBefore == OFTEN )
            then
                advise.findCause( CONFLICT, "They quarrel." );
            end

            rule "causes/two"
                @summary( "Two" )
                @source( "first" )
            when
                GapCase( audience.headcount > 2, evidence.sources contains OPINION )
            then
                advise.findCause( CONFLICT, "They are many." );
            end
            """;

    private static final String CASES = """
            [
              {
                "rule": "causes/one",
                "case": {"title": "They quarrel", "gap": {"doneBefore": "OFTEN"}, "obstacles": {"conflict": "PRESENT"}},
                "silentWhen": {"gap.doneBefore": null}
              },
              {
                "rule": "causes/two",
                "case": {
                  "title": "Schön \\"viele\\"",
                  "goal": {"baseline": 90.50},
                  "evidence": {"sources": ["OPINION", "SURVEY"]},
                  "audience": {"headcount": 3}
                },
                "silentWhen": {"evidence.sources": ["SURVEY"]}
              }
            ]
            """;

    private static final String FILE = "causes/extra.cases.json";
    private static final RuleSet READ =
            MiniRules.asTheyAre().withFile("causes/extra.drl", RULES).read();

    @Test
    void readsOfEachRuleTheCaseInWhichItSpeaksAndWhatSilencesIt() {
        RuleCases cases = read(CASES);

        assertThat(cases.byRule()).containsOnlyKeys("causes/one", "causes/two");
        RuleCase one = cases.byRule().get("causes/one");
        assertThat(one.answers())
                .isEqualTo(Map.of("title", "They quarrel", "gap.doneBefore", "OFTEN", "obstacles.conflict", "PRESENT"));
        assertThat(one.changed()).isEqualTo("gap.doneBefore");
        assertThat(one.to()).isNull();
        assertThat(one.silentAnswers()).containsOnlyKeys("title", "obstacles.conflict");
        assertThat(one.speaks().gap().doneBefore()).isEqualTo(DoneBefore.OFTEN);
        assertThat(one.silent().gap().doneBefore()).isEqualTo(DoneBefore.UNKNOWN);
        assertThat(one.silent().obstacles().conflict()).isEqualTo(Presence.PRESENT);
    }

    @Test
    void keepsTheCaseAsItsAuthorWroteItAndSaysWhereItStands() {
        RuleCase one = read(CASES).byRule().get("causes/one");
        RuleCase two = read(CASES).byRule().get("causes/two");

        assertThat(one.json())
                .isEqualTo("{\"title\": \"They quarrel\", \"gap\": {\"doneBefore\": \"OFTEN\"},"
                        + " \"obstacles\": {\"conflict\": \"PRESENT\"}}");
        assertThat(two.json()).startsWith("{\n").contains("\"baseline\": 90.50").endsWith("}");
        assertThat(two.answers()).extractingByKey("goal.baseline").hasToString("90.50");
        assertThat(two.silentAnswers()).containsEntry("evidence.sources", List.of("SURVEY"));
        assertThat(two.silent().title()).isEqualTo("Schön \"viele\"");
        assertThat(List.of(one.file(), two.file())).containsOnly(FILE);
        assertThat(List.of(one.line(), two.line())).containsExactly(2, 7);
    }

    @Test
    void findsTheCaseOfARule() {
        RuleCases cases = read(CASES);

        assertThat(READ.rules().stream()
                        .flatMap(rule -> cases.of(rule).stream())
                        .map(RuleCase::rule))
                .containsExactly("causes/one", "causes/two");
        assertThat(RuleCases.none().of(READ.rules().get(0))).isEmpty();
    }

    @Test
    void rulesNeedNoCases() {
        assertThat(read("[]").byRule()).isEmpty();
        assertThat(RuleCasesReader.read(MiniRules.asTheyAre().files(), READ).byRule())
                .isEmpty();
    }

    @Test
    void casesTakeNoPartInTheVersionOfTheRules() {
        MiniRules rules = MiniRules.asTheyAre().withFile("causes/extra.drl", RULES);

        assertThat(rules.withFile(FILE, CASES).read().version()).isEqualTo(READ.version());
        assertThat(rules.withFile(FILE, "rubbish").read().version()).isEqualTo(READ.version());
    }

    @Test
    void findsCasesInAFolderAndSaysTheirPlaceWithIt(@TempDir Path folder) throws IOException {
        Path causes = Files.createDirectories(folder.resolve("causes"));
        MiniRules mini = MiniRules.asTheyAre();
        Files.writeString(folder.resolve("sources.json"), mini.text("sources.json"));
        Files.writeString(causes.resolve("extra.drl"), RULES);
        Files.writeString(causes.resolve("extra.cases.json"), CASES.replace("3}", "\"3\"}"));
        Files.writeString(causes.resolve(".hidden.cases.json"), "rubbish");
        Files.writeString(causes.resolve("notes.json"), "rubbish");

        RuleFiles files = RuleFiles.in(folder);

        assertThat(files.cases()).containsOnlyKeys(FILE);
        assertThat(problemsOf(files, READ))
                .anySatisfy(problem -> assertThat(problem.file())
                        .isEqualTo(causes.resolve("extra.cases.json").toString()));
    }

    @ParameterizedTest(name = "{0} -> {1}: line {2}, column {3}: {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what is replaced | by what | line | column | message | expected | maybe
                "\"causes/one\"|\"causes/on\"|3|13|there is no such rule in causes/extra.drl|causes/one or causes/two|causes/one",
                "\"causes/one\"|\"causes/did-it-often\"|3|13|the rule stands elsewhere, in causes/obstacles.drl:12|a rule of causes/extra.drl|",
                "\"causes/one\"|1|3|13|the rule's name is no text|the name of a rule of the file beside this one|",
                "\"causes/two\"|\"causes/one\"|8|13|the rule has its case already, in line 3|one case for each rule|",
                "\"rule\": \"causes/one\",||2|3|the entry has no rule|the name of a rule of the file beside this one|",
                "\"silentWhen\"|\"silentWen\"|5|5|unknown member 'silentWen'|rule, case or silentWhen|silentWhen",
                "\"silentWhen\": {\"gap.doneBefore\": null}|\"rule\": \"causes/one\"|5|5|this member is given twice|each member once|",
                "{\"gap.doneBefore\": null}|{}|5|19|silentWhen changes 0 answers|one answer by its path, such as { \"gap.doneBefore\": \"NEVER\" }; null leaves it out|",
                "null}|null, \"audience.headcount\": 3}|5|19|silentWhen changes 2 answers|one answer by its path, such as { \"gap.doneBefore\": \"NEVER\" }; null leaves it out|",
                "null}|null, \"gap.doneBefore\": null}|5|19|silentWhen changes 2 answers|one answer by its path, such as { \"gap.doneBefore\": \"NEVER\" }; null leaves it out|",
                "{\"gap.doneBefore\": null}|\"gap.doneBefore\"|5|19|silentWhen is no object|one answer by its path, such as { \"gap.doneBefore\": \"NEVER\" }; null leaves it out|",
                "null}|\"OFTN\"}|5|38|the case is refused at gap.doneBefore: there is no such word here|OFTEN, LONG_AGO, BY_SOME, NEVER or UNKNOWN|OFTEN",
                "null}|\"OFTEN\"}|5|38|the case has this answer already|another answer than in the case|",
                "\"gap.doneBefore\": null|\"title\": null|5|29|the title cannot be left out|another title|",
                "\"gap.doneBefore\": null|\"goal.unit\": null|5|33|the case has this answer already|another answer than in the case|",
                "\"gap.doneBefore\": null|\"goal.baseline\": 1e99999999999|5|37|the case is refused at goal.baseline: this number is too large, too small or too long; this must be a number||",
                "[\"SURVEY\"]|[\"SURVEY\", \"SURVY\"]|15|40|the case is refused at evidence.sources.1: there is no such word here|OBSERVATION, PERFORMANCE_DATA, WORK_SAMPLES, APPRAISALS, JOB_REQUIREMENTS, TIME_RECORDS, INTERVIEWS, SURVEY, COMPLAINTS or OPINION|SURVEY",
                "\"conflict\": \"PRESENT\"|\"conflict\": \"PRESNT\"|4|85|the case is refused at obstacles.conflict: there is no such word here|PRESENT, ABSENT or UNKNOWN|PRESENT",
                "\"headcount\": 3|\"headcont\": 3|13|20|the case is refused at audience.headcont: there is no such field|role, headcount, affected, spread, seniority, tenure or standing|headcount",
                "\"headcount\": 3|\"headcount\": 3.5|13|20|the case is refused at audience.headcount: this must be a whole number from 1 to 10000000||",
                "\"title\": \"They quarrel\", ||4|13|the case is refused at title: the title is missing: what shall this case be called?||",
                "\"OPINION\", |\"OPINION\", \"SURVEY\", |12|53|the case is refused at evidence.sources.2: this word is given twice||",
                "    \"case\": {\"title\"|    \"case\": {\"title\": 1, \"title\"|4|26|the case is refused at title: this field is given twice||",
            })
    void namesThePlaceOfAMistakeAndWhatWasMeant(
            String part, String by, int line, int column, String message, String expected, String maybe) {
        String text = CASES.replace(part, by == null ? "" : by);
        assertThat(text).isNotEqualTo(CASES);

        assertThat(problemsOf(text)).anySatisfy(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.file()).isEqualTo(FILE);
            assertThat(List.of(problem.line(), problem.column())).isEqualTo(List.of(line, column));
            assertThat(problem.expected()).isEqualTo(expected);
            assertThat(problem.maybe()).isEqualTo(maybe);
        });
    }

    @ParameterizedTest(name = "{0} -> line {1}, column {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|1|1|this is not valid JSON: there is nothing here",
                "[{]|1|3|this is not valid JSON",
                "[] []|1|5|this is not valid JSON",
                "{}|1|1|the cases are no list",
                "[{}, 7]|1|6|the entry is no object",
                "[\u200b]|1|2|the character U+200B is not allowed: it cannot be seen",
            })
    void whatIsNoListOfEntriesIsRefused(String text, int line, int column, String message) {
        RuleProblem last = problemsOf(text).get(problemsOf(text).size() - 1);

        assertThat(last.message()).isEqualTo(message);
        assertThat(List.of(last.line(), last.column())).isEqualTo(List.of(line, column));
        assertThat(last.toString()).startsWith("causes/extra.cases.json:%d:%d  ".formatted(line, column));
    }

    @Test
    void namesAllProblemsOfAllEntriesAndFilesAtOnce() {
        String broken = CASES.replace(
                        "{\"gap.doneBefore\": null}", "{\"gap.doneBefor\": null, \"goal.stake\": \"BIG\"}")
                .replace("causes/two", "causes/tow")
                .replace("\"headcount\": 3", "\"headcount\": 0");
        MiniRules rules = MiniRules.asTheyAre()
                .withFile("causes/extra.drl", RULES)
                .withFile(FILE, broken)
                .withFile("causes/lost.cases.json", CASES)
                .withFile("verdict/verdict.cases.json", "[ { } ]");

        assertThat(problemsOf(rules.files(), READ))
                .extracting(problem ->
                        problem.file() + " " + problem.line() + " " + problem.rule() + " " + problem.message())
                .containsExactly(
                        FILE + " 5 causes/one silentWhen changes 2 answers",
                        FILE + " 5 causes/one unknown answer 'gap.doneBefor'",
                        FILE + " 5 causes/one the case is refused at goal.stake: there is no such word here",
                        FILE + " 8 null there is no such rule in causes/extra.drl",
                        FILE + " 13 causes/tow the case is refused at audience.headcount:"
                                + " this must be a whole number from 1 to 10000000",
                        "causes/lost.cases.json 1 null there are no rules beside these cases:"
                                + " their rules are in causes/extra.drl",
                        "verdict/verdict.cases.json 1 null the entry has no rule",
                        "verdict/verdict.cases.json 1 null the entry has no case",
                        "verdict/verdict.cases.json 1 null the entry has no silentWhen");
    }

    @Test
    void casesWithoutRulesBesideThemAreRefused() {
        MiniRules rules = MiniRules.asTheyAre().withFile("causes/lost.cases.json", CASES.replace("/one", "/three"));

        assertThat(problemsOf(rules.files(), READ))
                .singleElement()
                .hasToString("causes/lost.cases.json:1:1  there are no rules beside these cases:"
                        + " their rules are in causes/extra.drl  [bad-case]\n"
                        + "    expected rules in causes/lost.drl.\n"
                        + "    | [\n"
                        + "    | ^");
    }

    @Test
    void whatIsTooMuchIsRefused() {
        String large = CASES + " ".repeat(70_000);
        String deep = CASES.replace("\"They quarrel\"", "[".repeat(20) + "]".repeat(20));
        String deeper = CASES.replace("\"They quarrel\"", "[".repeat(2_000) + "]".repeat(2_000));
        String many = "[" + "0,".repeat(5_000) + "0]";

        assertThat(problemsOf(large)).extracting(RuleProblem::message).containsExactly("the file is too large");
        assertThat(problemsOf(deep))
                .anySatisfy(problem -> assertThat(problem.message())
                        .contains("the case is refused at title", "this is nested too deep"));
        assertThat(problemsOf(deeper))
                .extracting(RuleProblem::message)
                .containsExactly("this is nested too deep, or a number is too long");
        assertThat(problemsOf(many))
                .hasSize(101)
                .last()
                .extracting(RuleProblem::message)
                .isEqualTo("this file has more than 100 problems");
    }

    @Test
    void casesMayBeAsManyAsRulesMay(@TempDir Path folder) throws IOException {
        Path causes = Files.createDirectories(folder.resolve("causes"));
        MiniRules mini = MiniRules.asTheyAre();
        Files.writeString(folder.resolve("sources.json"), mini.text("sources.json"));
        Files.writeString(causes.resolve("extra.drl"), RULES);
        String full = "[]" + " ".repeat(65_534);
        for (int i = 0; i < 64; i++) {
            Files.writeString(causes.resolve("full" + i + ".cases.json"), full);
        }
        RuleFiles most = RuleFiles.in(folder);
        assertThat(RuleCasesReader.read(most, READ).byRule()).isEmpty();

        for (int i = 64; i < 80; i++) {
            Files.writeString(causes.resolve("full" + i + ".cases.json"), full);
        }
        RuleFiles tooMany = RuleFiles.in(folder);

        assertThat(problemsOf(tooMany, READ)).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("the cases are too large");
            assertThat(problem.file()).isEqualTo(folder + "/");
        });
        assertThat(tooMany.files()).as("the rules are all there").containsOnlyKeys("causes/extra.drl", "sources.json");
        assertThat(tooMany.cases()).as("no more is held than it takes to tell").hasSize(65);
    }

    @Test
    void nothingButARefusalComesOfDamagedFiles() {
        Random random = new Random(5);
        String signs = "{}[]\",:0e-nt \n\\\t";
        int refused = 0;
        for (int i = 0; i < 4_000; i++) {
            StringBuilder damaged = new StringBuilder(CASES);
            int from = random.nextInt(CASES.length());
            int to = random.nextBoolean() ? from : Math.min(CASES.length(), from + random.nextInt(30));
            damaged.replace(from, to, String.valueOf(signs.charAt(random.nextInt(signs.length()))));
            try {
                read(damaged.toString());
            } catch (RuleSetRefused e) {
                refused++;
                assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.line()).isBetween(1, 30);
                    assertThat(problem.column()).isBetween(1, 200);
                });
            }
        }
        assertThat(refused).isBetween(3_000, 3_999);
    }

    private static RuleCases read(String cases) {
        return RuleCasesReader.read(withCases(cases), READ);
    }

    private static RuleFiles withCases(String cases) {
        return MiniRules.asTheyAre()
                .withFile("causes/extra.drl", RULES)
                .withFile(FILE, cases)
                .files();
    }

    private static List<RuleProblem> problemsOf(String cases) {
        return problemsOf(withCases(cases), READ);
    }

    private static List<RuleProblem> problemsOf(RuleFiles files, RuleSet rules) {
        RuleSetRefused refused = catchThrowableOfType(RuleSetRefused.class, () -> RuleCasesReader.read(files, rules));
        assertThat(refused).as("the cases are refused").isNotNull();
        return refused.problems();
    }
}
