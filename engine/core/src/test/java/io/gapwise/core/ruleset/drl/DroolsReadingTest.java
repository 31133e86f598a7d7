package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that a rule is refused unless Drools' parser reads exactly what our grammar read. */
class DroolsReadingTest {

    private static final String READ = """
            rule "causes/one"
                @summary( "One" )
                @source( "first" )
            when
                GapCase( gap.doneBefore == OFTEN, audience.headcount > 3 )
                not Triage( worthPursuing == NO )
            then
                advise.caution( "A text." );
            end""";

    @Test
    void theSameTextIsConfirmed() {
        assertThat(problemsWhenDroolsIsGiven(READ)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "doneBefore == OFTEN | doneBefore != OFTEN",
                "doneBefore == OFTEN, | ",
                "audience.headcount > 3 | audience.headcount > 3, gap.nature == KNOWLEDGE",
                "audience.headcount > 3 | $h : audience.headcount > 3",
                "GapCase( | $c : GapCase(",
                "GapCase( | Triage(",
                "not Triage | Triage",
                "not Triage | exists Triage",
                "not Triage( worthPursuing == NO ) | ",
                "not Triage( worthPursuing == NO ) | not Triage( worthPursuing == NO ) eval( true )",
                "not Triage( worthPursuing == NO ) | not( Triage( worthPursuing == NO ) and GapCase( ) )",
                "not Triage( worthPursuing == NO ) | not Triage( worthPursuing == NO ) from advise.x()",
                "A text. | Another text.",
                "\" ); | \" ); advise.caution( \"More.\" );",
                "when | salience 10 when",
                "when | @more( \"x\" ) when",
                "when | extends \"other\" when",
                "causes/one | causes/two",
                "rule \"causes | import java.util.List rule \"causes",
                "rule \"causes | global java.util.List list rule \"causes",
                "rule \"causes | declare X end rule \"causes",
                "OFTEN, | OFTEN,,",
            })
    void anotherTextIsNot(String part, String by) {
        String given = READ.replace(part, by == null ? "" : by);
        assertThat(given).isNotEqualTo(READ);

        assertThat(problemsWhenDroolsIsGiven(given))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.message()).isEqualTo("Drools does not read this as it is written"));
    }

    private static List<RuleProblem> problemsWhenDroolsIsGiven(String text) {
        Problems problems = new Problems("causes/x.drl");
        RuleText cut =
                new Splitter(Lexer.tokens(READ, problems), problems).rules().get(0);
        List<Pattern> patterns = new ConditionReader(cut.when(), Stage.CAUSES, problems).patterns();
        new DroolsReading(problems).confirm(cut, patterns, text);
        return problems.found();
    }
}
