package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gapwise.core.testing.MiniRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks that a negated test of an answer that may be unknown is reported, unless the rule shows that its author
 * thought of it.
 */
class NegatedUnknownTest {

    private static final String RULE = """
            package remedies

            rule "remedies/one"
                @summary( "One" )
                @source( "first" )ACCEPTS
            when
                CONDITION
            then
                advise.caution( "A text." );
            end
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GapCase( obstacles.conflict != PRESENT ); obstacles.conflict",
                "GapCase( obstacles.conflict not in ( PRESENT ) ); obstacles.conflict",
                "GapCase( !( obstacles.conflict == PRESENT ) ); obstacles.conflict",
                "GapCase( !( obstacles.conflict in ( PRESENT, ABSENT ) ) ); obstacles.conflict",
                "not GapCase( obstacles.conflict == PRESENT ); obstacles.conflict",
                "GapCase( !( !( obstacles.conflict != PRESENT ) ) ); obstacles.conflict",
                "GapCase( audience.headcount != 3 ); audience.headcount",
                "GapCase( !( audience.headcount > 3 ) ); audience.headcount",
                "GapCase( evidence.heard not contains EXPERTS ); evidence.heard",
                "GapCase( !( evidence.heard contains EXPERTS ) ); evidence.heard",
                // The answer is known only in the other alternative.
                "GapCase( audience.headcount > 3 || audience.headcount != 5 ); audience.headcount",
                // When the two tests do not both hold, one of the two answers may be unknown.
                "not GapCase( audience.headcount > 3, gap.doneBefore in ( OFTEN, UNKNOWN ) ); audience.headcount",
            })
    void isToldOf(String condition, String path) {
        List<RuleProblem> problems = check(condition, "").problems();

        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo(ProblemCode.NEGATED_UNKNOWN);
            assertThat(p.severity()).isEqualTo(Severity.WARNING);
            assertThat(p.message()).contains(path);
            assertThat(p.rule()).isEqualTo("remedies/one");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GapCase( obstacles.conflict in ( ABSENT, UNKNOWN ) )",
                "GapCase( obstacles.conflict != UNKNOWN )",
                "GapCase( obstacles.conflict not in ( PRESENT, UNKNOWN ) )",
                "GapCase( !( obstacles.conflict in ( PRESENT, UNKNOWN ) ) )",
                "GapCase( !( obstacles.conflict == UNKNOWN ) )",
                "GapCase( !( !( obstacles.conflict == PRESENT ) ) )",
                "GapCase( audience.headcount > 3, audience.headcount != 5 )",
                "GapCase( audience.headcount != 5, audience.headcount > 3 )",
                "GapCase( audience.headcount > 3 ) GapCase( audience.headcount != 5 )",
                "GapCase( audience.headcount > 3 ) not GapCase( audience.headcount > 5 )",
                "GapCase( ( audience.headcount > 3 && audience.headcount != 5 ) || gap.nature == TECHNICAL )",
                "GapCase( evidence.heard contains LEADERS, evidence.heard not contains EXPERTS )",
                // Findings are always available, and so are values computed from the answers.
                "Causes( found not contains CONFLICT )",
                "Triage( worthPursuing != NO )",
                "Verdict( value != TRAINING )",
                "GapCase( gap.described != YES )",
                "GapCase( obstacles.workplaceKnown != 3 )",
            })
    void isNotToldOfWhereItWasThoughtOf(String condition) {
        assertThat(check(condition, "").problems()).isEmpty();
    }

    @Test
    void doesNotRefuseTheRuleSet() {
        assertThat(check("GapCase( audience.headcount != 3 )", "").rules()).isPresent();
    }

    @Test
    void isToldOfForEachTest() {
        String both = "GapCase( !( audience.headcount > 3 || gap.doneBefore == OFTEN ) )";

        assertThat(check(both, "").problems())
                .extracting(RuleProblem::column, RuleProblem::maybe)
                .containsExactly(tuple(17, null), tuple(43, "gap.doneBefore in ( LONG_AGO, BY_SOME, NEVER, UNKNOWN )"));
    }

    /**
     * One change corrects tests that must all hold, so one warning is enough; each alternative needs its own warning.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GapCase( gap.nature != TECHNICAL, gap.nature != KNOWLEDGE ); and so does one more test of it; gap.nature in ( INTERPERSONAL, LEADERSHIP, JUDGEMENT, UNKNOWN )",
                "not GapCase( gap.nature == TECHNICAL || gap.nature == KNOWLEDGE ); and so does one more test of it; gap.nature in ( INTERPERSONAL, LEADERSHIP, JUDGEMENT, UNKNOWN )",
                "GapCase( evidence.heard not contains EXPERTS, evidence.heard not contains LEADERS, evidence.heard not contains PERFORMERS ); and so do 2 more tests of it;",
            })
    void isToldOfOnceForTestsOfOneAnswerSideBySide(String condition, String more, @Nullable String maybe) {
        assertThat(check(condition, "").problems()).singleElement().satisfies(p -> {
            assertThat(p.message()).endsWith(more);
            assertThat(p.maybe()).isEqualTo(maybe);
        });
    }

    @Test
    void isToldOfForEachAlternative() {
        String either = "GapCase( gap.nature != TECHNICAL || gap.nature != KNOWLEDGE )";

        assertThat(check(either, "").problems()).extracting(RuleProblem::column).containsExactly(14, 41);
    }

    @Test
    void mayBeAcceptedWithAReason() {
        String reason = "\n    @accepts( \"negated-unknown\", \"A blank form is meant too.\" )";
        RuleSetReading reading = check("GapCase( audience.headcount != 3 )", reason);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rules().orElseThrow().rules().get(0).acceptances())
                .singleElement()
                .satisfies(a -> assertThat(a.code() + a.why() + a.span().line())
                        .isEqualTo("negated-unknownA blank form is meant too.6"));
    }

    @Test
    void acceptingItIsNoPartOfTheVersion() {
        String reason = "\n    @accepts( \"negated-unknown\", \"Why.\" )";
        String condition = "GapCase( audience.headcount != 3 )";

        assertThat(check(condition, reason).rules().orElseThrow().version())
                .isEqualTo(check(condition, "").rules().orElseThrow().version());
    }

    @Test
    void anAcceptanceThatSilencesNothingIsToldOf() {
        String reason = "\n    @accepts( \"negated-unknown\", \"Why.\" )";

        assertThat(check("GapCase( audience.headcount > 3 )", reason).problems())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code()).isEqualTo(ProblemCode.IDLE_ACCEPTANCE);
                    assertThat(p.line() + ":" + p.column()).isEqualTo("6:15");
                });
    }

    @Test
    void theSecondOfTwoAcceptancesOfOneCodeSilencesNothing() {
        String reason = "\n    @accepts( \"negated-unknown\", \"Why.\" )";

        assertThat(check("GapCase( audience.headcount != 3 )", reason + reason).problems())
                .extracting(RuleProblem::code)
                .containsExactly(ProblemCode.IDLE_ACCEPTANCE);
    }

    private static RuleSetReading check(String condition, String accepts) {
        String text = RULE.replace("CONDITION", condition).replace("ACCEPTS", accepts);
        return MiniRules.onlySources().withFile("remedies/extra.drl", text).check();
    }
}
