package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gapwise.core.testing.MiniRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that each limit accepts its last value and refuses the next one. */
class LimitsTest {

    private static final String TEST = "gap.doneBefore == OFTEN";
    private static final String CALL = "advise.caution( \"A text.\" );";
    private static final String RULE = """
            rule "causes/one"
                @summary( "One" )
                @source( "first" )
            when
                GapCase( gap.doneBefore == OFTEN )
            then
                advise.caution( "A text." );
            end
            """;

    @ParameterizedTest
    @CsvSource({"20, ", "21, too-many-tests"})
    void testsInARule(int count, String code) {
        refuses(RULE.replace(TEST, String.join(", ", Collections.nCopies(count, TEST))), code);
    }

    @ParameterizedTest
    @CsvSource({"20, ", "21, too-many-calls"})
    void callsInARule(int count, String code) {
        String calls = IntStream.range(0, count)
                .mapToObj(i -> CALL.replace("A text", "Text " + i))
                .collect(Collectors.joining());
        refuses(RULE.replace(CALL, calls), code);
    }

    @ParameterizedTest
    @CsvSource({"11, ", "12, nested-too-deep"})
    void bracketsInACondition(int count, String code) {
        refuses(RULE.replace(TEST, "(".repeat(count) + TEST + ")".repeat(count)), code);
        refuses(RULE.replace(TEST, "!(".repeat(count) + "gap.doneBefore == UNKNOWN" + ")".repeat(count)), code);
    }

    @ParameterizedTest
    @CsvSource({"500, ", "501, text-length"})
    void charactersInAText(int count, String code) {
        refuses(RULE.replace("A text.", "x".repeat(count)), code);
        refuses(RULE.replace("One", "x".repeat(count)), code);
    }

    @ParameterizedTest
    @CsvSource({"120, ", "121, bad-name"})
    void charactersInAName(int count, String code) {
        refuses(RULE.replace("causes/one", "causes/" + "x".repeat(count - 7)), code);
    }

    @ParameterizedTest
    @CsvSource({"15, ", "16, bad-number"})
    void digitsInANumber(int count, String code) {
        refuses(RULE.replace(TEST, "goal.baseline > " + "9".repeat(count)), code);
        refuses(RULE.replace(TEST, "goal.baseline > -" + "9".repeat(count)), code);
    }

    @ParameterizedTest
    @CsvSource({"65536, ", "65537, file-too-large"})
    void bytesInAFile(int count, String code) {
        String text = "package causes\n" + RULE + "//";
        refuses(text.substring(15) + "x".repeat(count - text.length()), code);
    }

    @ParameterizedTest
    @CsvSource({"200, ", "201, bad-file-name"})
    void charactersInAFileName(int count, String code) {
        String name = "causes/" + "x".repeat(count - 11) + ".drl";
        expect(MiniRules.onlySources().withFile(name, "package causes\n" + RULE), code);
    }

    @Test
    void rulesInASet() {
        MiniRules many = MiniRules.onlySources();
        for (int file = 0; file < 21; file++) {
            many.withFile("causes/f%d.drl".formatted(file), "package causes\n" + hundred(file));
        }

        expect(many, "set-too-large");
    }

    @Test
    void bytesInASet() {
        MiniRules many = MiniRules.onlySources();
        for (int file = 0; file < 65; file++) {
            many.withFile("causes/f%d.drl".formatted(file), "x".repeat(Limits.FILE_BYTES));
        }

        expect(many, "set-too-large");
    }

    @Test
    void filesInASet() {
        MiniRules many = MiniRules.onlySources();
        for (int file = 0; file < Limits.FILES; file++) {
            many.withFile("causes/f%d.drl".formatted(file), "x");
        }

        expect(many, "set-too-large");
    }

    @Test
    void aFolderIsNotReadBeyondWhatASetMayHave(@TempDir Path folder) throws IOException {
        for (int file = 0; file < 70; file++) {
            Files.writeString(folder.resolve("f%d.drl".formatted(file)), "x".repeat(2 * Limits.FILE_BYTES));
        }

        assertThat(RuleFiles.in(folder).files().values().stream().mapToInt(b -> b.length))
                .hasSize(64)
                .allMatch(bytes -> bytes == Limits.FILE_BYTES + 1);
    }

    @Test
    void aMissingFolderIsRefused(@TempDir Path folder) {
        RuleSetRefused refused =
                catchThrowableOfType(RuleSetRefused.class, () -> RuleFiles.in(folder.resolve("missing")));

        assertThat(refused.problems())
                .singleElement()
                .extracting(RuleProblem::code)
                .isEqualTo(ProblemCode.FOLDER_UNREADABLE);
    }

    private static String hundred(int file) {
        return IntStream.range(0, 100)
                .mapToObj(i -> RULE.replace("one", "r%d-%d".formatted(file, i)))
                .collect(Collectors.joining());
    }

    private static void refuses(String rule, String code) {
        expect(MiniRules.onlySources().withFile("causes/extra.drl", "package causes\n" + rule), code);
    }

    private static void expect(MiniRules rules, String code) {
        RuleSetReading reading = rules.check();
        if (code == null) {
            assertThat(reading.problems()).isEmpty();
        } else {
            assertThat(reading.problems()).isNotEmpty();
            assertThat(reading.problems().get(0).code().written()).isEqualTo(code);
            assertThat(reading.rules()).isEmpty();
        }
    }
}
