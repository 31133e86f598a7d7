package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.Grade;
import io.gapwise.core.ruleset.Source;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks how the list of sources is read. Every bad entry is reported at its own position. */
class SourcesReaderTest {

    private static final String GOOD =
            "{ \"id\": \"one-2\", \"title\": \"T\", \"author\": \"A\", \"where\": \"W\", \"year\": 1999 }";
    private static final String GRADED =
            GOOD.replace("1999 }", "1999, \"grade\": \"STUDY\", \"says\": \"It says so.\" }");

    @Test
    void isRead() {
        String old = "{ \"id\": \"old\", \"title\": \"O\", \"author\": \"B\", \"where\": \"X\" }";

        assertThat(new SourcesReader("[ " + GRADED + ", " + old + " ]", new Problems("sources.json"))
                        .read()
                        .listed())
                .isEqualTo(Map.of(
                        "one-2", new Source("one-2", Grade.STUDY, "T", "A", 1999, "W", "It says so."),
                        "old", new Source("old", null, "O", "B", null, "X", null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "\"T\" ~ \"\" ~ 2:10 ~ the source one-2 is incomplete ~",
                "\"T\" ~ 7 ~ 2:10 ~ the source one-2 is incomplete ~",
                "\"T\" ~ \"a\\tb\" ~ 2:10 ~ the source one-2 is incomplete ~",
                "\"T\" ~ \"a\\\"b\" ~ 2:10 ~ the source one-2 is incomplete ~",
                "\"T\" ~ \"a\\\\b\" ~ 2:10 ~ the source one-2 is incomplete ~",
                "\"A\" ~ null ~ 2:10 ~ the source one-2 is incomplete ~",
                "\"W\" ~ [ ] ~ 2:10 ~ the source one-2 is incomplete ~",
                "1999 ~ 1800 ~ 2:10 ~ the source one-2 is incomplete ~",
                "1999 ~ 2200 ~ 2:10 ~ the source one-2 is incomplete ~",
                "1999 ~ 1999.5 ~ 2:10 ~ the source one-2 is incomplete ~",
                "1999 ~ null ~ 2:10 ~ the source one-2 is incomplete ~",
                "\"one-2\" ~ \"\" ~ 1:1 ~ the source without id is incomplete ~",
                "\"one-2\" ~ \"One 2\" ~ 2:10 ~ the id One 2 is not plain ~",
                "\"one-2\" ~ \"one-\" ~ 2:10 ~ the id one- is not plain ~",
                "\"year\" ~ \"yer\" ~ 2:10 ~ the source one-2 has an unknown member 'yer' ~ year",
                "1999 }, ~ 1999 }, 5, ~ 2:10 ~ the source without id is incomplete ~",
                "1999 }, ~ 1999 } ~ 2:75 ~ this is not valid JSON: a comma is missing behind this ~",
                "[ ~ { \"a\": [ ~ 3:75 ~ this is not valid JSON: a bracket that opens is not closed before the end ~",
            })
    void isToldOfAtItsPlace(String part, String by, String place, String message, String maybe) {
        String list = "[\n " + GOOD + ",\n " + GOOD.replace("one-2", "two") + " ]";
        Problems problems = new Problems("sources.json");

        new SourcesReader(list.replaceFirst(java.util.regex.Pattern.quote(part), quoted(by)), problems).read();

        assertThat(problems.found()).isNotEmpty();
        RuleProblem first = problems.found().get(0);
        assertThat(first.message()).isEqualTo(message);
        assertThat(first.line() + ":" + first.column()).isEqualTo(place);
        assertThat(first.maybe()).isEqualTo(maybe);
    }

    @Test
    void hasAGradeThatThereIs() {
        Problems problems = new Problems("sources.json");
        new SourcesReader("[ " + GRADED.replace("STUDY", "STUDDY") + " ]", problems).read();

        assertThat(problems.found()).singleElement().satisfies(p -> {
            assertThat(p.message()).isEqualTo("the source one-2 has an unknown grade 'STUDDY'");
            assertThat(p.maybe()).isEqualTo("STUDY");
        });
    }

    @ParameterizedTest
    @CsvSource({"1801, 0", "2199, 0", "1800, 1", "2200, 1"})
    void hasYearsThatCanBe(String year, int told) {
        Problems problems = new Problems("sources.json");
        new SourcesReader("[ " + GOOD.replace("1999", year) + " ]", problems).read();

        assertThat(problems.found()).hasSize(told);
    }

    @ParameterizedTest
    @CsvSource({"500, 0", "501, 1"})
    void hasTextsThatFit(int characters, int told) {
        Problems problems = new Problems("sources.json");
        new SourcesReader("[ " + GOOD.replace("\"T\"", "\"" + "x".repeat(characters) + "\"") + " ]", problems).read();

        assertThat(problems.found()).hasSize(told);
    }

    @Test
    void tellsOfTheSecondOfTwoAtTheSecond() {
        Problems problems = new Problems("sources.json");
        new SourcesReader("[\n " + GOOD + ",\n " + GOOD + " ]", problems).read();

        assertThat(problems.found()).singleElement().satisfies(p -> {
            assertThat(p.message()).isEqualTo("the source one-2 is listed twice");
            assertThat(p.line()).isEqualTo(3);
        });
    }

    @Test
    void nestsNoDeeperThanAConditionMay() {
        Problems problems = new Problems("sources.json");
        new SourcesReader("[".repeat(13) + "]".repeat(13), problems).read();

        assertThat(problems.found())
                .singleElement()
                .extracting(RuleProblem::message)
                .isEqualTo("this is nested too deep, or a number is too long");
    }

    private static String quoted(String by) {
        return java.util.regex.Matcher.quoteReplacement(by);
    }
}
