package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the gate lets visible characters through and reports the position of all others. */
class GateTest {

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(
            strings = {
                "0000", "0008", "000B", "000C", "001F", "007F", "0085", "00A0", "00AD", "034F", "061C", "115F", "1160",
                "1680", "17B4", "17B5", "180B", "180C", "180D", "180E", "200B", "200D", "200E", "2028", "2029", "202E",
                "2060", "2066", "2800", "3000", "3164", "E000", "FE00", "FE0F", "FEFF", "FFA0", "FFFC", "FFFF", "E0001",
                "E0041", "E0100", "E01EF", "10FFFF"
            })
    void refusesWhatCannotBeSeen(String code) {
        int character = Integer.parseInt(code, 16);

        List<RuleProblem> problems = problemsOf("ab\nc" + Character.toString(character) + "d");

        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo(ProblemCode.HIDDEN_CHARACTER);
            assertThat(p.message()).contains("U+" + code);
            assertThat(p.line() + ":" + p.column()).isEqualTo("2:2");
        });
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(
            strings = {
                "0009", "0020", "007E", "00A1", "00AC", "00AE", "034E", "0350", "115E", "1161", "17B3", "17B6", "180A",
                "1820", "2010", "201C", "27FF", "2801", "3163", "3165", "4E2D", "FE10", "FF9F", "FFFD", "1F600"
            })
    void letsThroughWhatCanBeSeen(String code) {
        String text = "a" + Character.toString(Integer.parseInt(code, 16)) + "b";
        assertThat(textOf(text)).contains(text);
    }

    @Test
    void keepsLineEndsOfBothKinds() {
        assertThat(textOf("a\r\nb\nc")).contains("a\r\nb\nc");
    }

    @ParameterizedTest
    @CsvSource({"'a\rb', 1:2", "'a\n\r', 2:1", "'a\n\r\r\n', 2:1"})
    void refusesAStrayCarriageReturn(String text, String place) {
        assertThat(problemsOf(text))
                .extracting(p -> p.line() + ":" + p.column())
                .containsExactly(place);
    }

    @Test
    void refusesEscapes() {
        assertThat(problemsOf("a\n b\\u0041 \\x")).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo(ProblemCode.ESCAPED_CHARACTER);
            assertThat(p.line() + ":" + p.column()).isEqualTo("2:3");
        });
    }

    @Test
    void tellsWhereAFileIsNotUtf8AnyMore() {
        Problems problems = new Problems("x.drl");
        Optional<String> text = Gate.text(new byte[] {'a', '\n', 'b', 'c', (byte) 0xC0, 'd'}, problems);

        assertThat(text).isEmpty();
        assertThat(problems.found()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo(ProblemCode.NOT_UTF8);
            assertThat(p.line() + ":" + p.column()).isEqualTo("2:3");
            assertThat(p.excerpt()).isEqualTo(new Excerpt("bc", 2));
        });
    }

    @Test
    void tellsOfTwentyHiddenCharactersAtMost() {
        assertThat(problemsOf("\u200b".repeat(19))).hasSize(19);
        assertThat(problemsOf("\u200b".repeat(21))).hasSize(20);
    }

    @Test
    void marksWhatCannotBeSeenWithoutMovingTheRest() {
        assertThat(Gate.visible("a\u200bb\rc\uDB40\uDC41d")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD\uFFFDd");
    }

    private static Optional<String> textOf(String text) {
        return Gate.text(text.getBytes(StandardCharsets.UTF_8), new Problems("x.drl"));
    }

    private static List<RuleProblem> problemsOf(String text) {
        Problems problems = new Problems("x.drl");
        assertThat(Gate.text(text.getBytes(StandardCharsets.UTF_8), problems)).isEmpty();
        return problems.found();
    }
}
