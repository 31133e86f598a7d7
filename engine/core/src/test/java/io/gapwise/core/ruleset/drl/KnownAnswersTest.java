package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.MiniRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that a text may name a value only if the condition makes sure that the value is known. */
class KnownAnswersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "audience.headcount > 3; audience.headcount",
                "audience.headcount < 3; audience.headcount",
                "audience.headcount <= 3; audience.headcount",
                "audience.headcount >= 3; audience.headcount",
                "audience.headcount == 3; audience.headcount",
                "gap.doneBefore == OFTEN; gap.doneBefore",
                "gap.doneBefore != UNKNOWN; gap.doneBefore",
                "gap.doneBefore not in ( OFTEN, UNKNOWN ); gap.doneBefore",
                "!( gap.doneBefore in ( OFTEN, UNKNOWN ) ); gap.doneBefore",
                "!( gap.doneBefore != OFTEN ); gap.doneBefore",
                "evidence.heard contains LEADERS; evidence.heard",
                "gap.doneBefore == OFTEN || gap.doneBefore == NEVER; gap.doneBefore",
                "gap.doneBefore == OFTEN && gap.nature == TECHNICAL; gap.doneBefore",
                "!( gap.doneBefore == UNKNOWN || gap.nature == TECHNICAL ); gap.doneBefore",
                "goal.measurable == YES; goal.baseline",
                "goal.measurable == YES; goal.target",
                "gap.described == YES; desired",
                "gap.described == YES; actual",
                "gap.nature == TECHNICAL; title",
            })
    void lets(String condition, String path) {
        assertThat(check(condition, path).problems()).noneMatch(p -> p.severity() == Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "audience.headcount != 3; audience.headcount",
                "!( audience.headcount > 3 ); audience.headcount",
                "!( audience.headcount <= 3 ); audience.headcount",
                "gap.doneBefore == UNKNOWN; gap.doneBefore",
                "gap.doneBefore in ( OFTEN, UNKNOWN ); gap.doneBefore",
                "gap.doneBefore != OFTEN; gap.doneBefore",
                "evidence.heard not contains LEADERS; evidence.heard",
                "gap.doneBefore == OFTEN || gap.nature == TECHNICAL; gap.doneBefore",
                "!( gap.doneBefore == UNKNOWN && gap.nature == TECHNICAL ); gap.doneBefore",
                "goal.measurable == NO; goal.baseline",
                "goal.measurable != YES; goal.target",
                "goal.measurable in ( YES ); goal.target",
                "!( gap.described == YES ); desired",
                "gap.described == YES; goal.baseline",
                "gap.nature == TECHNICAL; reference",
            })
    void doesNotLet(String condition, String path) {
        assertThat(check(condition, path).problems())
                .anySatisfy(p -> assertThat(p.code()).isEqualTo(ProblemCode.PLACE_UNKNOWN));
    }

    private static RuleSetReading check(String condition, String path) {
        String rule = """
                package causes
                rule "causes/one"
                    @summary( "One" )
                    @source( "first" )
                when
                    GapCase( %s )
                then
                    advise.caution( "It says {%s}." );
                end
                """.formatted(condition, path);
        return MiniRules.onlySources().withFile("causes/extra.drl", rule).check();
    }
}
