package io.gapwise.insight.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.MiniRules;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseTestsTest {

    private static final String CASES = """
            [
              {
                "rule": "causes/never-learned",
                "case": {"title": "Nobody taught them", "obstacles": {"neverLearned": "PRESENT"}},
                "silentWhen": {"obstacles.neverLearned": "ABSENT"}
              },
              {
                "rule": "causes/did-it-often",
                "case": {"title": "They did it often", "gap": {"doneBefore": "OFTEN"}, "obstacles": {"neverLearned": "PRESENT"}},
                "silentWhen": {"gap.doneBefore": "NEVER"}
              }
            ]
            """;

    @Test
    void tellsOfEachRuleInWhichCasesItSpoke() {
        CaseTests tests = with(CASES);

        assertThat(tests.passed()).isTrue();
        assertThat(tested(tests, "causes/never-learned").outcome()).isEqualTo(RuleTested.Outcome.PROVEN);
        assertThat(tested(tests, "causes/never-learned").spokeOf())
                .containsExactly("causes/never-learned", "causes/did-it-often");
        assertThat(tested(tests, "causes/never-learned").spokeInOtherCases()).containsExactly("causes/did-it-often");
        assertThat(tested(tests, "causes/tools").outcome()).isEqualTo(RuleTested.Outcome.NO_CASE);
        assertThat(tested(tests, "causes/tools").spokeOf()).isEmpty();
    }

    @Test
    void findsTheConditionsThatNoCaseHasTried() {
        CaseTests tests = with(CASES);

        assertThat(tests.neverTrue())
                .extracting(seen -> seen.place() + " " + seen.text())
                .contains("causes/obstacles.drl:26:14 obstacles.toolsInadequate == PRESENT")
                .doesNotContain("causes/obstacles.drl:7:14 obstacles.neverLearned == PRESENT");
        assertThat(tests.neverFalse())
                .extracting(ConditionSeen::text)
                .doesNotContain("obstacles.neverLearned == PRESENT", "gap.doneBefore == OFTEN");
    }

    @Test
    void aConditionThatNoCaseMakesFalseIsFoundToo() {
        CaseTests tests = with(CASES.replace("\"NEVER\"", "null").replace("\"ABSENT\"", "null"));
        CaseTests always = with(CASES.replace("{\"obstacles.neverLearned\": \"ABSENT\"}", "{\"title\": \"abc\"}"));

        assertThat(tests.neverFalse())
                .extracting(ConditionSeen::text)
                .doesNotContain("obstacles.neverLearned == PRESENT");
        assertThat(always.neverFalse()).extracting(ConditionSeen::text).contains("obstacles.neverLearned == PRESENT");
    }

    @Test
    void aCaseThatFailsIsToldWithItsPlace() {
        CaseTests tests = with(CASES.replace("\"OFTEN\"", "\"BY_SOME\""));

        assertThat(tests.passed()).isFalse();
        assertThat(tested(tests, "causes/did-it-often").outcome()).isEqualTo(RuleTested.Outcome.FAILED);
        assertThat(CaseTestsText.of(tests))
                .containsPattern("causes/did-it-often +FAILS in its case")
                .contains("causes/obstacles.cases.json:9:13", "[rule-silent]")
                .contains("1 proven by their cases, 1 failed, ");
    }

    @Test
    void rulesThatCannotBeReadAreTold() {
        CaseTests tests = CaseTests.of(
                MiniRules.asTheyAre().withFile("causes/new.drl", "rubbish").files());

        assertThat(tests.passed()).isFalse();
        assertThat(CaseTestsText.of(tests)).contains("causes/new.drl:1:1", "No case was run");
    }

    @Test
    void programsReadItAsJson() {
        JsonNode sent = new JsonMapper().readTree(CaseTestsJson.text(with(CASES)));

        assertThat(sent.get("passed").asBoolean()).isTrue();
        assertThat(sent.get("rules").valueStream())
                .filteredOn(rule -> rule.get("rule").asString().equals("causes/did-it-often"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.toString())
                        .isEqualTo("{\"rule\":\"causes/did-it-often\",\"outcome\":\"PROVEN\","
                                + "\"spokeOf\":[\"causes/did-it-often\"]}"));
        assertThat(sent.at("/neverTrue/0/line").asInt()).isPositive();
    }

    private static CaseTests with(String cases) {
        return CaseTests.of(MiniRules.asTheyAre()
                .withFile("causes/obstacles.cases.json", cases)
                .files());
    }

    private static RuleTested tested(CaseTests tests, String rule) {
        return tests.rules().stream()
                .filter(tested -> tested.rule().name().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
