package io.gapwise.insight.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.testing.MiniRules;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Shows that one report says whether a rule set can be read, what its cases show and what its rules mean. */
class RuleSetCheckTest {

    private static final String CASES_FILE = "causes/obstacles.cases.json";
    private static final String CASES = """
            [
              {
                "rule": "causes/tools",
                "case": {"title": "The till is slow", "obstacles": {"toolsInadequate": "PRESENT"}},
                "silentWhen": {"obstacles.toolsInadequate": "ABSENT"}
              }
            ]
            """;

    @Test
    void warningsAloneLeaveTheRulesFitToAnswer() {
        CheckReport report = RuleSetCheck.of(mini(CASES).files());

        assertThat(report.clean()).isTrue();
        assertThat(codes(report)).contains(ProblemCode.NO_CASE, ProblemCode.CAUSE_NEVER_FOUND);
        assertThat(report.rules()).isPresent();
        assertThat(report.cases())
                .singleElement()
                .satisfies(run -> assertThat(run.outcomes())
                        .allMatch(outcome -> outcome.evaluation().isPresent()));
    }

    /** A rule that cannot be read may have been meant differently, so nothing is said of what the rules mean. */
    @Test
    void rulesThatCannotBeReadAreJudgedNoFurther() {
        MiniRules broken = mini(CASES)
                .withFile("verdict/extra.drl", "package verdict\nrule \"verdict/one\" when then end");

        CheckReport report = RuleSetCheck.of(broken.files());

        assertThat(report.clean()).isFalse();
        assertThat(report.rules()).isEmpty();
        assertThat(report.cases()).isEmpty();
        assertThat(report.problems()).isNotEmpty().isEqualTo(broken.check().problems());
    }

    @Test
    void aRuleThatIsSilentInItsCaseIsToldOfWithItsLine() {
        CheckReport report =
                RuleSetCheck.of(mini(CASES.replace("PRESENT", "UNKNOWN")).files());

        assertThat(report.clean()).isFalse();
        assertThat(only(report, ProblemCode.RULE_SILENT)).hasToString("""
                causes/obstacles.cases.json:4:13  causes/tools  the rule is silent in its case: GapCase( obstacles.toolsInadequate == PRESENT ) does not hold, for obstacles.toolsInadequate is UNKNOWN. Mend its condition, or an answer of the case.  [rule-silent]
                    | "case": {"title": "The till is slow", "obstacles": {"toolsInadequate": "UNKNOWN"}},
                    |         ^""");
        assertThat(codes(report)).doesNotContain(ProblemCode.RULE_NOT_SILENCED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"gap.doneBefore\": \"OFTEN\"}; the rule still speaks with gap.doneBefore OFTEN.",
                "{\"title\": \"Another\"}; the rule still speaks with title Another.",
            })
    void aRuleThatIsNotSilencedIsToldOfWithItsLine(String silentWhen, String says) {
        CheckReport report =
                RuleSetCheck.of(mini(CASES.replace("{\"obstacles.toolsInadequate\": \"ABSENT\"}", silentWhen))
                        .files());

        assertThat(report.clean()).isFalse();
        RuleProblem problem = only(report, ProblemCode.RULE_NOT_SILENCED);
        assertThat(problem.line() + ":" + problem.column()).isEqualTo("5:19");
        assertThat(problem.message()).startsWith(says);
        assertThat(problem.toString()).contains("| \"silentWhen\": " + silentWhen);
    }

    @Test
    void aCaseWithoutAWholeAnswerIsAnErrorAndSaysNothingOfTheRule() {
        MiniRules rules = mini(CASES.replace("PRESENT", "UNKNOWN"));
        String remedies = "remedies/remedies.drl";
        rules.withFile(remedies, rules.text(remedies).replace("INSUFFICIENT_EVIDENCE", "TRAINING"));

        CheckReport report = RuleSetCheck.of(rules.files());

        assertThat(codes(report))
                .contains(ProblemCode.NO_REMEDY, ProblemCode.CASE_FAILS)
                .doesNotContain(ProblemCode.RULE_SILENT);
        assertThat(report.everyProblem())
                .filteredOn(problem -> problem.code() == ProblemCode.CASE_FAILS)
                .extracting(problem -> problem.line() + " " + problem.message())
                .satisfiesExactly(
                        speaks -> assertThat(speaks).startsWith("4 the rules give this case no whole answer: "),
                        silent -> assertThat(silent)
                                .startsWith(
                                        "5 the rules give this case with obstacles.toolsInadequate ABSENT no whole"));
    }

    @Test
    void aWarningThatItsRuleAcceptsIsNotTold() {
        String accepts = "    @accepts( \"always-speaks\", \"Whoever was never taught can be taught.\" )\n";

        assertThat(codes(RuleSetCheck.of(mini(CASES).files()))).contains(ProblemCode.ALWAYS_SPEAKS);
        assertThat(codes(RuleSetCheck.of(accepting("methods/methods.drl", "methods/base", accepts))))
                .doesNotContain(ProblemCode.ALWAYS_SPEAKS, ProblemCode.IDLE_ACCEPTANCE);
    }

    @ParameterizedTest
    @CsvSource({"always-speaks", "pointless-rule"})
    void anAcceptanceOfAMeaningThatTheRuleDoesNotHaveIsToldOf(String code) {
        String accepts = "    @accepts( \"%s\", \"Why.\" )\n".formatted(code);

        CheckReport report = RuleSetCheck.of(accepting("causes/obstacles.drl", "causes/tools", accepts));

        assertThat(only(report, ProblemCode.IDLE_ACCEPTANCE).message())
                .isEqualTo("the rule gives no warning '%s' to accept".formatted(code));
    }

    /** The check knows that a rule has no case only where there are cases and they could be read. */
    @ParameterizedTest
    @CsvSource({"[ { \"rule\": 7 } ],false", ",false", "[ ],true"})
    void acceptingThatThereIsNoCaseIsIdleOnlyIfThereIs(String cases, boolean hasNoCase) {
        MiniRules rules = MiniRules.asTheyAre();
        accept(rules, "causes/obstacles.drl", "causes/tools", "    @accepts( \"no-case\", \"Seen in use.\" )\n");
        if (cases != null) {
            rules.withFile(CASES_FILE, cases);
        }

        List<RuleProblem> problems =
                RuleSetCheck.of(rules.files()).everyProblem().toList();

        assertThat(problems).extracting(RuleProblem::code).doesNotContain(ProblemCode.IDLE_ACCEPTANCE);
        assertThat(problems)
                .filteredOn(problem -> problem.code() == ProblemCode.NO_CASE && problem.rule() != null)
                .filteredOn(problem -> problem.file().equals("causes/obstacles.drl"))
                .extracting(RuleProblem::rule)
                .doesNotContain("causes/tools")
                .hasSize(hasNoCase ? 2 : 0);
    }

    @Test
    void thatThereAreNoCasesAtAllIsSaidOnce() {
        CheckReport report = RuleSetCheck.of(MiniRules.asTheyAre().files());

        assertThat(only(report, ProblemCode.NO_CASE)).satisfies(problem -> {
            assertThat(problem.rule()).isNull();
            assertThat(problem.message())
                    .isEqualTo(
                            "no cases lie beside the rules: nothing shows that any of them (%d) speaks of what it should",
                            report.rules().orElseThrow().rules().size());
            assertThat(problem.expected()).isEqualTo("a file <name>.cases.json beside each <name>.drl");
        });
    }

    @Test
    void aPartIsReadAndNotJudgedForWhatItMeansOrShows() {
        MiniRules part = MiniRules.onlySources()
                .withFile("causes/obstacles.drl", MiniRules.asTheyAre().text("causes/obstacles.drl"))
                .withFile(CASES_FILE, CASES.replace("PRESENT", "UNKNOWN"));

        assertThat(RuleSetCheck.ofPart(part.files()).problems()).isEmpty();
        assertThat(RuleSetCheck.of(part.files()).clean()).isFalse();
    }

    @Test
    void theCasesOfAPartAreRead() {
        MiniRules part = MiniRules.onlySources()
                .withFile("causes/obstacles.drl", MiniRules.asTheyAre().text("causes/obstacles.drl"))
                .withFile(CASES_FILE, CASES.replace("PRESENT", "PRESNT"));

        assertThat(RuleSetCheck.ofPart(part.files()).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.maybe()).isEqualTo("PRESENT"));
    }

    @Test
    void aPartThatIsTheWholeIsJudgedAsTheWhole() {
        MiniRules whole = mini(CASES.replace("PRESENT", "UNKNOWN"));

        assertThat(RuleSetCheck.ofPart(whole.files()).problems())
                .isEqualTo(RuleSetCheck.of(whole.files()).problems());
        assertThat(RuleSetCheck.ofPart(whole.files()).cases()).hasSize(1);
    }

    /** The check reports this one problem and not everything that follows from it. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PROGRESS", "PRIORITY", "PLACE", "INVARIANTS"})
    void aWholeSetWithoutARuleOfSomeStageMayNotAnswer(Stage stage) {
        MiniRules lacking = MiniRules.asTheyAre();
        lacking.read().rules(stage).forEach(rule -> lacking.without(rule.file()));

        CheckReport report = RuleSetCheck.of(lacking.files());

        assertThat(report.clean()).isFalse();
        assertThat(report.problems())
                .filteredOn(problem -> problem.code() != ProblemCode.NEGATED_UNKNOWN)
                .singleElement()
                .hasToString("""
                        rules:1:1  the stage %1$s has no rule, and no case is answered without one  [no-rules]
                            expected a file %1$s/<name>.drl.""".formatted(stage.folder()));
    }

    /** Without rules of progress every case still has its answer; what came of it is then not judged. */
    @Test
    void aWholeSetWithoutRulesOfProgressIsWhole() {
        MiniRules lacking = MiniRules.asTheyAre();

        assertThat(lacking.read().rules(Stage.PROGRESS)).isEmpty();
        assertThat(RuleSetCheck.of(lacking.files()).problems())
                .extracting(RuleProblem::code)
                .doesNotContain(ProblemCode.NO_RULES);
    }

    @Test
    void errorsStandBeforeWarningsAndBothInTheOrderOfTheFiles() {
        MiniRules rules = mini(CASES.replace("PRESENT", "UNKNOWN"));

        assertThat(RuleSetCheck.of(rules.files()).problems())
                .hasSizeGreaterThan(20)
                .isSortedAccordingTo(Comparator.comparing(RuleProblem::severity)
                        .thenComparing(RuleProblem::file)
                        .thenComparingInt(RuleProblem::line)
                        .thenComparingInt(RuleProblem::column))
                .extracting(RuleProblem::code)
                .contains(ProblemCode.RULE_SILENT, ProblemCode.NO_CASE, ProblemCode.ALWAYS_SPEAKS);
    }

    /** The test overwrites, removes and repeats bytes in rules, cases and sources. */
    @Test
    void nothingIsThrownWhateverTheFilesAre() {
        Random random = new Random(3);
        List<String> names = List.of("causes/obstacles.drl", CASES_FILE, "sources.json", "verdict/verdict.drl");
        for (int i = 0; i < 60; i++) {
            MiniRules spoilt = mini(CASES);
            String name = names.get(i % names.size());
            spoilt.withFile(name, spoilt(spoilt.bytes(name), random));

            assertThat(RuleSetCheck.of(spoilt.files()).problems())
                    .allSatisfy(problem -> assertThat(problem.toString())
                            .doesNotContain("Exception", "io.gapwise", "org.drools", "tools.jackson"));
        }
    }

    private static byte[] spoilt(byte[] content, Random random) {
        byte[] spoilt = content.clone();
        for (int times = random.nextInt(4); times >= 0; times--) {
            int at = random.nextInt(spoilt.length);
            switch (random.nextInt(3)) {
                case 0 -> spoilt[at] = (byte) random.nextInt(256);
                case 1 -> System.arraycopy(content, random.nextInt(at + 1), spoilt, at, content.length - at);
                default -> spoilt[at] = spoilt[random.nextInt(spoilt.length)];
            }
        }
        return spoilt;
    }

    private static MiniRules mini(String cases) {
        return MiniRules.asTheyAre().withFile(CASES_FILE, cases);
    }

    private static RuleFiles accepting(String file, String rule, String accepts) {
        MiniRules rules = mini(CASES);
        accept(rules, file, rule, accepts);
        return rules.files();
    }

    private static void accept(MiniRules rules, String file, String rule, String accepts) {
        String text = rules.text(file);
        int when = text.indexOf("when\n", text.indexOf("rule \"" + rule + "\""));
        rules.withFile(file, text.substring(0, when) + accepts + text.substring(when));
    }

    private static List<ProblemCode> codes(CheckReport report) {
        return report.everyProblem().map(RuleProblem::code).toList();
    }

    private static RuleProblem only(CheckReport report, ProblemCode code) {
        List<RuleProblem> of = report.everyProblem()
                .filter(problem -> problem.code() == code)
                .toList();
        assertThat(of).hasSize(1);
        return of.get(0);
    }
}
