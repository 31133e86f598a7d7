package io.gapwise.insight.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.testing.MiniRules;
import org.junit.jupiter.api.Test;

/** Shows that a finding says why a conclusion is pointless and what could be done about it. */
class PointlessConclusionsTest {

    private static final String AGAINST_COACHING = "advise.speakAgainst( COACHING, 20, \"No.\" );";

    @Test
    void aWeightAgainstWhatNoRuleSpeaksForIsPointless() {
        assertThat(AnalysisTest.findings("methods", "GapCase( gap.nature == KNOWLEDGE )", AGAINST_COACHING))
                .singleElement()
                .hasToString("methods/more.drl:3:1  methods/more  pointless-rule  the rule makes no difference: "
                        + "no rule speaks for COACHING, so speakAgainst( COACHING ) weighs against nothing.\n"
                        + "    Delete it, or let a rule speak for COACHING where this one speaks.");
    }

    @Test
    void soIsOneWhereNoRuleSpeaksForItInTheSameCases() {
        MiniRules rules = MiniRules.asTheyAre()
                .withFile(
                        "methods/coach.drl",
                        AnalysisTest.rule(
                                "methods/coach",
                                "GapCase( gap.nature == TECHNICAL )",
                                "advise.speakFor( COACHING, 10, \"Yes.\" );"))
                .withFile(
                        "methods/more.drl",
                        AnalysisTest.rule("methods/more", "GapCase( gap.nature == KNOWLEDGE )", AGAINST_COACHING));

        assertThat(AnalysisTest.findings(rules)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("no rule that speaks for COACHING speaks of a case of this rule");
            assertThat(finding.advice())
                    .isEqualTo("Delete it, or let a rule speak for COACHING where this one speaks.");
        });
    }

    @Test
    void allRulesAreNamedThatTogetherUndoWhatOneSays() {
        MiniRules rules = MiniRules.asTheyAre()
                .withFile(
                        "methods/apart.drl",
                        AnalysisTest.rule(
                                "methods/apart",
                                "GapCase( audience.spread == SEVERAL_SITES )",
                                "advise.exclude( WORKSHOP, \"No.\" );"))
                .withFile(
                        "methods/more.drl",
                        AnalysisTest.rule(
                                "methods/more",
                                "GapCase( audience.spread in ( REMOTE, SEVERAL_SITES ) )",
                                "advise.speakFor( WORKSHOP, 20, \"Yes.\" );"));

        assertThat(AnalysisTest.findings(rules)).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .contains(
                            "in every case of this rule, speakFor( WORKSHOP ) comes to nothing by \"methods/apart\" (methods/apart.drl:3) and \"methods/no-workshop-at-a-distance\" (methods/methods.drl:");
            assertThat(finding.advice()).isEqualTo("Delete it, or make the condition of one of those rules narrower.");
            assertThat(finding.places())
                    .extracting(RuleLocation::rule)
                    .containsExactly("methods/more", "methods/apart", "methods/no-workshop-at-a-distance");
        });
    }

    @Test
    void theRuleThatMakesAnotherPointlessIsNamedInTheAdvice() {
        assertThat(AnalysisTest.findings(
                        "methods",
                        "GapCase( audience.spread == REMOTE )",
                        "advise.speakFor( WORKSHOP, 20, \"Yes.\" );"))
                .extracting(Finding::code)
                .containsExactly(ProblemCode.OPPOSITE_RULES);
        assertThat(AnalysisTest.findings(
                        "methods",
                        "GapCase( audience.spread == REMOTE, gap.nature == KNOWLEDGE )",
                        "advise.speakFor( WORKSHOP, 20, \"Yes.\" );"))
                .extracting(Finding::advice)
                .containsExactly("Delete it, or make the condition of \"methods/no-workshop-at-a-distance\" narrower.");
    }
}
