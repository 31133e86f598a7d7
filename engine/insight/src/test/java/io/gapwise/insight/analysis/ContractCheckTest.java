package io.gapwise.insight.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.Severity;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.MiniRules;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows that each finding about a broken contract names a case for which the evaluator throws. */
class ContractCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-alignment        | triage/alignment.drl   | strategic != YES    | strategic == NO      | 0 alignments
            several-alignments  | triage/alignment.drl   | strategic != YES    | strategic != UNKNOWN | 2 alignments
            no-verdict          | verdict/verdict.drl    | otherCount > 0      | otherCount > 1       | 0 verdicts
            several-verdicts    | verdict/verdict.drl    | learningCount == 0, otherCount > 0 | otherCount > 0 | 2 verdicts
            no-remedy           | remedies/remedies.drl  | worthPursuing == NO | alignment == UNKNOWN | advise no remedy
            no-method           | methods/methods.drl    | found contains NEVER_LEARNED | otherCount > 0 | advise no method
            no-result-measure   | measures/measures.drl  | != INSUFFICIENT_EVIDENCE     | == TRAINING    | measure no result
            """)
    void aRuleSetThatBreaksTheContractIsShownTheCase(
            String code, String file, String right, String wrong, String fault) {
        MiniRules rules = MiniRules.asTheyAre();
        assertThat(rules.text(file)).contains(right);
        rules.withFile(file, rules.text(file).replace(right, wrong));

        List<Finding> found = AnalysisTest.findings(rules).stream()
                .filter(finding -> finding.code().written().equals(code))
                .toList();

        assertThat(found).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.example()).containsKey("title");
            GapCase example = CaseBuilder.aGapCase(finding.example()).build();
            assertThatThrownBy(() -> new Evaluator(rules.read()).evaluate(example))
                    .isInstanceOf(RuleSetFault.class)
                    .hasMessageContaining(fault);
        });
    }

    @Test
    void anExampleAnswersNoMoreThanItMust() {
        MiniRules rules = MiniRules.asTheyAre();
        rules.withFile(
                "verdict/verdict.drl", rules.text("verdict/verdict.drl").replace("otherCount > 0", "otherCount > 1"));

        assertThat(AnalysisTest.findings(rules))
                .filteredOn(finding -> finding.code() == ProblemCode.NO_VERDICT)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.example())
                            .containsOnlyKeys("title", "obstacles.toolsInadequate")
                            .containsEntry("obstacles.toolsInadequate", "PRESENT");
                    assertThat(finding.message())
                            .isEqualTo("no rule gives a case with obstacles.toolsInadequate PRESENT any verdict.");
                });
    }

    @Test
    void aMissingVerdictIsToldAtTheTestThatWasMadeTooNarrow() {
        MiniRules rules = MiniRules.asTheyAre();
        rules.withFile(
                "verdict/verdict.drl",
                rules.text("verdict/verdict.drl")
                        .replace("learningCount == 0, otherCount > 0", "learningCount == 0, otherCount > 1"));

        assertThat(AnalysisTest.findings(rules))
                .filteredOn(finding -> finding.code() == ProblemCode.NO_VERDICT)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .isEqualTo("no rule gives a case with obstacles.toolsInadequate PRESENT any verdict;"
                                    + " \"verdict/not-training\" (verdict/verdict.drl:32) would, but for"
                                    + " Causes( otherCount > 1 ).");
                    assertThat(finding.places())
                            .extracting(place -> place.rule() + ":" + place.line())
                            .containsExactly("verdict/not-training:37");
                });
    }

    /** One rule that is too wide collides with all others; they are in order, and only it has to be mended. */
    @Test
    void aVerdictThatIsTooWideIsToldOnceAndNothingIsSaidOfWhatReadsIt() {
        MiniRules rules = MiniRules.asTheyAre().withFile("verdict/extra.drl", """
                package verdict

                rule "verdict/always-training"
                    @summary( "It is always training" )
                    @source( "first" )
                when
                    Triage( worthPursuing == YES )
                then
                    advise.verdict( TRAINING, "A course." );
                end
                """);

        assertThat(AnalysisTest.findings(rules))
                .filteredOn(finding -> finding.code() == ProblemCode.SEVERAL_VERDICTS)
                .singleElement()
                .satisfies(finding -> assertThat(finding.places())
                        .extracting(RuleLocation::rule)
                        .startsWith("verdict/always-training")
                        .hasSize(5));
        assertThat(Analysis.judge(rules.read()).judged())
                .containsExactlyInAnyOrder(Stage.TRIAGE, Stage.CAUSES, Stage.VERDICT);
    }

    @Test
    void ofTwoVerdictsBothRulesAreNamed() {
        MiniRules rules = MiniRules.asTheyAre();
        rules.withFile(
                "verdict/verdict.drl",
                rules.text("verdict/verdict.drl").replace("learningCount > 0, otherCount == 0", "learningCount > 0"));

        assertThat(AnalysisTest.findings(rules))
                .filteredOn(finding -> finding.code() == ProblemCode.SEVERAL_VERDICTS)
                .singleElement()
                .satisfies(finding -> assertThat(finding.places())
                        .extracting(RuleLocation::rule)
                        .containsExactly("verdict/mixed", "verdict/training"));
    }

    @Test
    void aCauseThatIsDiscountedWheneverItIsFoundIsNeverFound() {
        String rules = """
                package causes

                rule "causes/conflict"
                    @summary( "Conflict is a cause" )
                    @source( "first" )
                when
                    GapCase( obstacles.conflict == PRESENT )
                then
                    advise.findCause( CONFLICT, "They fight." );
                end

                rule "causes/no-conflict"
                    @summary( "Conflict is no cause" )
                    @source( "first" )
                when
                    GapCase( obstacles.conflict != ABSENT )
                then
                    advise.discountCause( CONFLICT, "They do not fight." );
                end
                """;

        assertThat(neverFound(rules))
                .contains("CONFLICT is concluded in no case: what says it is undone, or cannot speak.");
        assertThat(neverFound(rules.replace("conflict != ABSENT", "conflict != ABSENT, gap.doneBefore == OFTEN")))
                .noneMatch(message -> message.contains("CONFLICT"));
        assertThat(neverFound("")).contains("no rule of the stage causes concludes CONFLICT.");
    }

    @Test
    void aRuleWithoutACaseOfItsOwnIsNamedEvenWhereAnothersMakesItSpeak() {
        assertThat(Analysis.rulesWithoutCase(
                        MiniRules.asTheyAre().read(),
                        Set.of("causes/tools", "causes/never-learned", "triage/strategic"),
                        Set.of("causes/tools", "verdict/mixed")))
                .hasSize(16)
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo(ProblemCode.NO_CASE))
                .anySatisfy(finding -> assertThat(finding.message())
                        .isEqualTo("the rule has no case of its own; it only speaks in the cases of others."))
                .extracting(finding -> finding.places().get(0).rule())
                .contains("causes/did-it-often", "verdict/mixed")
                .doesNotContain("causes/tools");
    }

    private static List<String> neverFound(String more) {
        MiniRules rules = MiniRules.asTheyAre();
        if (!more.isEmpty()) {
            rules.withFile("causes/more.drl", more);
        }
        return Analysis.of(rules.read()).stream()
                .filter(finding -> finding.code() == ProblemCode.CAUSE_NEVER_FOUND)
                .map(Finding::message)
                .toList();
    }
}
