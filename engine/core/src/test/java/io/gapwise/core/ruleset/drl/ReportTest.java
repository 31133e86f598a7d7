package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gapwise.core.testing.MiniRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks the report that an author reads. */
class ReportTest {

    private static final String RULE = """
            package causes

            rule "causes/one"
                @summary( "One" )
                @source( "first" )
            when
                GapCase( obstacles.conflict == PRESENT )
            then
                advise.findCause( CONFLICT, "They quarrel." );
            end
            """;

    @Test
    void tellsPlaceRuleMistakeAndWhatWasMeantAndShowsTheLine() {
        assertThat(reportOf(RULE.replace("PRESENT", "PRESNT"))).isEqualTo("""
                causes/extra.drl:7:36  causes/one  unknown word 'PRESNT' for obstacles.conflict  [unknown-word]
                    expected PRESENT, ABSENT or UNKNOWN. Maybe PRESENT.
                    | GapCase( obstacles.conflict == PRESNT )
                    |                                ^""");
    }

    @Test
    void tellsWarningsApart() {
        assertThat(reportOf(RULE.replace("==", "!="))).isEqualTo("""
                causes/extra.drl:7:14  causes/one  warning: this also holds where obstacles.conflict is unknown  [negated-unknown]
                    expected beside it a test that requires obstacles.conflict to be known, or one that names UNKNOWN.\
                 Maybe obstacles.conflict in ( ABSENT, UNKNOWN ).
                    | GapCase( obstacles.conflict != PRESENT )
                    |          ^""");
    }

    @Test
    void putsSymbolsIntoQuotationMarks() {
        assertThat(reportOf(RULE.replace("==", "="))).contains("Maybe '=='.");
    }

    @Test
    void keepsTheCaretUnderThePlaceBehindTabsAndAccents() {
        String line = "\tadvise.findCause( CONFLICT, \"Cafe\u0301\tfor {x}.\" );";

        assertThat(reportOf(RULE.replace("    advise.findCause( CONFLICT, \"They quarrel.\" );", line)))
                .endsWith("    |                                  \t    ^".substring(0, 6)
                        + " ".repeat(33)
                        + "\t"
                        + " ".repeat(4)
                        + "^");
    }

    @Test
    void showsThePartOfAVeryLongLineThatTheProblemIsIn() {
        String far = RULE.replace("obstacles.conflict", " ".repeat(300) + "obstacles.conflikt" + " ".repeat(300));
        String[] lines = reportOf(far).split("\n");

        assertThat(lines[2]).hasSize(6 + 162).startsWith("    | …").endsWith("…");
        assertThat(lines[2].substring(lines[3].indexOf('^'))).startsWith("obstacles.conflikt");
    }

    @Test
    void showsTheEndsOfVeryLongLines() {
        String end = RULE.replace("obstacles.conflict", " ".repeat(300) + "obstacles.conflikt");
        assertThat(reportOf(end)).contains("    | …").doesNotContain("PRESENT )…");

        String beginning = RULE.replace("PRESENT", "PRESNT || " + " ".repeat(300) + "obstacles.conflict == PRESENT");
        assertThat(reportOf(beginning)).contains("|     GapCase(").contains("   …\n");
    }

    @Test
    void showsAMarkWhereAHiddenCharacterStands() {
        assertThat(reportOf(RULE.replace("quarrel", "quar\u200brel")))
                .contains("the character U+200B is not allowed", "\"They quar\uFFFDrel.\"");
    }

    @Test
    void shortensWhatTheAuthorWrote() {
        assertThat(reportOf(RULE.replace("PRESENT", "P".repeat(400)))).contains("word '" + "P".repeat(60) + "…'");
    }

    @Test
    void tellsNoMoreThanAPersonWouldRead() {
        String many = RULE.replace("They quarrel.", "{a} ".repeat(120));

        assertThat(MiniRules.onlySources()
                        .withFile("causes/extra.drl", many)
                        .check()
                        .problems())
                .hasSize(101)
                .last()
                .extracting(RuleProblem::code)
                .isEqualTo(ProblemCode.TOO_MANY_PROBLEMS);
    }

    @Test
    void aRefusalCarriesErrorsOnly() {
        MiniRules both = MiniRules.onlySources()
                .withFile("causes/extra.drl", RULE.replace("==", "!="))
                .withFile("causes/more.drl", RULE.replace("PRESENT", "PRESNT"));

        assertThat(catchThrowableOfType(RuleSetRefused.class, both::read).problems())
                .extracting(RuleProblem::file)
                .containsExactly("causes/more.drl", "causes/more.drl");
    }

    @Test
    void theTableOfCodesIsTheListOfCodes() throws IOException {
        String table = Arrays.stream(ProblemCode.values())
                .map(code -> "| `%s` | %s | %s |\n"
                        .formatted(
                                code.written(),
                                code.severity() == Severity.WARNING ? "warning" : "error",
                                code.meaning()))
                .collect(Collectors.joining());

        assertThat(Files.readString(Path.of("CODES.md"))).contains(table);
    }

    private static String reportOf(String text) {
        return MiniRules.onlySources()
                .withFile("causes/extra.drl", text)
                .check()
                .problems()
                .get(0)
                .toString();
    }
}
