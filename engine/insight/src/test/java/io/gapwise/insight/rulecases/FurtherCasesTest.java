package io.gapwise.insight.rulecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.RuleSetRefused;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.insight.checking.CaseTests;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases beyond the two of each rule say more of a rule, and what the answer to a case must be. */
class FurtherCasesTest {

    private static final String FILE = "causes/obstacles.cases.json";

    private static final String OWN = """
            { "rule": "causes/tools",
              "case": {"title": "The till is slow", "obstacles": {"toolsInadequate": "PRESENT"}},
              "silentWhen": %s%s }
            """;

    private static final String ONE = "{\"obstacles.toolsInadequate\": \"ABSENT\"}";
    private static final String PLAIN = OWN.formatted(ONE, "");

    @Test
    void eachAnswerOfAListSilencesTheRuleAlone() {
        RuleCases cases = read(OWN.formatted("[" + ONE + ", {\"obstacles.toolsInadequate\": null}]", ""));

        assertThat(cases.byRule().get("causes/tools").to()).isEqualTo("ABSENT");
        assertThat(cases.further()).singleElement().satisfies(further -> {
            assertThat(further.then().speaks()).isFalse();
            assertThat(further.changes()).containsEntry("obstacles.toolsInadequate", null);
            assertThat(further.answers()).containsOnlyKeys("title");
            assertThat(further.at().line()).isEqualTo(3);
        });
    }

    @Test
    void aRuleAlsoSpeaksWithSeveralOtherAnswersAtOnce() {
        RuleCases cases = read(
                OWN.formatted(ONE, ", \"speaksWhen\": {\"gap.doneBefore\": \"OFTEN\", \"audience.headcount\": 12}"));

        assertThat(cases.further()).singleElement().satisfies(further -> {
            assertThat(further.then().speaks()).isTrue();
            assertThat(further.gapCase().audience().headcount()).isEqualTo(12);
            assertThat(further.confirmed()).isTrue();
        });
    }

    @Test
    void anAnswerIsDemandedAsFarAsItMatters() {
        String then = """
                , "then": {"verdict": "NOT_TRAINING", "causes": ["TOOLS_INADEQUATE"], "remedies": ["FIX_TOOLS", "…"], "levels": [4],
                           "alignment": "UNKNOWN", "worthPursuing": "YES", "methods": [], "speaks": true}""";

        assertThat(failures(OWN.formatted(ONE, then))).isEmpty();
        assertThat(failures(
                        OWN.formatted(ONE, then.replace("NOT_TRAINING", "MIXED").replace("[4]", "[3, 4]"))))
                .containsExactly(
                        "verdict: NOT_TRAINING, and the case demands MIXED.", "levels: 4, and the case demands 3, 4.");
    }

    @Test
    void aListSaysAllUnlessItEndsOpen() {
        String two =
                ", {\"rule\": \"causes/tools\", \"with\": {\"obstacles.neverLearned\": \"PRESENT\"}, \"then\": {%s}}";

        assertThat(failures(PLAIN + two.formatted("\"causes\": [\"TOOLS_INADEQUATE\", \"NEVER_LEARNED\"]")))
                .isEmpty();
        assertThat(failures(PLAIN + two.formatted("\"causes\": [\"TOOLS_INADEQUATE\", \"…\"]")))
                .isEmpty();
        assertThat(failures(PLAIN + two.formatted("\"causes\": [\"TOOLS_INADEQUATE\"]")))
                .containsExactly("causes: TOOLS_INADEQUATE, NEVER_LEARNED, and the case demands TOOLS_INADEQUATE.");
        assertThat(failures(PLAIN + two.formatted("\"methods\": [\"WORKSHOP\", \"ON_THE_JOB_TRAINING\", \"…\"]")))
                .as("the order counts")
                .hasSize(1);
        assertThat(failures(PLAIN + two.formatted("\"methods\": [\"ON_THE_JOB_TRAINING\", \"WORKSHOP\", \"…\"]")))
                .isEmpty();
    }

    @Test
    void anEntryMayGiveACaseOfItsOwn() {
        String other = """
                , {"rule": "causes/tools", "case": {"title": "All is well"}, "then": {"speaks": false, "verdict": "INSUFFICIENT_EVIDENCE"}}""";

        assertThat(read(PLAIN + other).further())
                .singleElement()
                .satisfies(further -> assertThat(further.ofItself()).isTrue());
        assertThat(failures(PLAIN + other)).isEmpty();
        assertThat(failures(PLAIN + other.replace("false", "true")))
                .singleElement()
                .asString()
                .startsWith("the rule is silent: ")
                .endsWith(". Mend its condition, or this case.");
    }

    @Test
    void aRuleThatSpeaksWhereItShouldNotIsTold() {
        String silent = OWN.formatted("[" + ONE + ", {\"gap.doneBefore\": \"OFTEN\"}]", "");

        assertThat(failures(silent))
                .containsExactly("the rule still speaks with gap.doneBefore OFTEN. Mend its condition, or this case.");
    }

    @Test
    void whatNobodyConfirmedCountsForNothingAndIsTold() {
        String draft = """
                , {"rule": "causes/tools", "confirm": "Is that right?", "then": {"verdict": "TRAINING"}}""";
        CaseTests tests = CaseTests.of(files(PLAIN + draft));

        assertThat(tests.passed()).isTrue();
        assertThat(tests.further()).isZero();
        assertThat(tests.unconfirmed()).isEqualTo(1);
        assertThat(tests.report().problems())
                .filteredOn(problem -> problem.code().written().equals("unconfirmed-case"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message()).contains("Is that right? Take out confirm");
                    assertThat(problem.severity()).hasToString("WARNING");
                });
    }

    static Stream<List<String>> mistakes() {
        return Stream.of(
                List.of(OWN.formatted("[]", ""), "silentWhen is an empty list"),
                List.of(OWN.formatted(ONE, ", \"then\": {}"), "then demands nothing"),
                List.of(
                        OWN.formatted(ONE, ", \"then\": {\"verdikt\": \"MIXED\"}"),
                        "unknown part of an answer 'verdikt'"),
                List.of(OWN.formatted(ONE, ", \"then\": {\"verdict\": \"MIXD\"}"), "unknown word 'MIXD' for verdict"),
                List.of(OWN.formatted(ONE, ", \"then\": {\"verdict\": [\"MIXED\"]}"), "verdict is no single word"),
                List.of(OWN.formatted(ONE, ", \"then\": {\"causes\": \"CONFLICT\"}"), "causes is no list"),
                List.of(
                        OWN.formatted(ONE, ", \"then\": {\"causes\": [\"CONFLICT\", \"CONFLICT\"]}"),
                        "CONFLICT stands twice"),
                List.of(OWN.formatted(ONE, ", \"then\": {\"place\": \"NOW\"}"), "unknown part of an answer 'place'"),
                List.of(OWN.formatted(ONE, ", \"then\": {\"speaks\": \"yes\"}"), "speaks is neither true nor false"),
                List.of(OWN.formatted(ONE, ", \"speaksWhen\": {}"), "this changes no answer"),
                List.of(OWN.formatted(ONE, ", \"speaksWhen\": {\"gap.done\": 1}"), "unknown answer 'gap.done'"),
                List.of(
                        PLAIN + ", {\"rule\": \"causes/tols\", \"then\": {\"verdict\": \"MIXED\"}}",
                        "there is no such rule in causes/obstacles.drl"),
                List.of(
                        PLAIN + ", {\"rule\": \"causes/never-learned\", \"then\": {\"verdict\": \"MIXED\"}}",
                        "the rule has no case of its own here that could be changed"),
                List.of(
                        PLAIN
                                + ", {\"rule\": \"causes/tools\", \"thn\": 1, \"confirm\": \"x\", \"then\": {\"verdict\": \"MIXED\"}}",
                        "unknown member 'thn'"),
                List.of(
                        PLAIN + ", {\"rule\": \"causes/tools\", \"confirm\": 1, \"then\": {\"verdict\": \"MIXED\"}}",
                        "confirm is no text"),
                List.of(PLAIN + ", {\"rule\": \"causes/tools\", \"confirm\": \"x\"}", "the entry says nothing"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldAtItsPlace(List<String> mistake) {
        assertThat(problems(mistake.get(0))).extracting(RuleProblem::message).containsExactly(mistake.get(1));
    }

    @Test
    void allMistakesOfAnEntryAreToldAtOnce() {
        String many = OWN.formatted(
                ONE,
                ", \"then\": {\"verdict\": \"MIXD\", \"causes\": \"CONFLICT\"}, \"speaksWhen\": [{\"gap.done\": 1}, {}]");

        assertThat(problems(many)).hasSize(4);
    }

    private static List<String> failures(String entries) {
        CaseTests tests = CaseTests.of(files(entries));
        return tests.failures().stream().map(RuleProblem::message).toList();
    }

    private static List<RuleProblem> problems(String entries) {
        RuleSetRefused refused = catchThrowableOfType(RuleSetRefused.class, () -> read(entries));
        assertThat(refused).as("the cases are refused").isNotNull();
        return refused.problems();
    }

    private static RuleCases read(String entries) {
        RuleSet rules = MiniRules.asTheyAre().read();
        return RuleCasesReader.read(files(entries), rules);
    }

    private static RuleFiles files(String entries) {
        return MiniRules.asTheyAre().withFile(FILE, "[" + entries + "]").files();
    }
}
