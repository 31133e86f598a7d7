package io.gapwise.insight.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows that every code has a page, and that the examples on it lead to the code. */
class CodePagesTest {

    /**
     * No text can show these codes: two of them catch what nothing else catches, two need a folder,
     * and two need more rules than a page can show.
     */
    private static final List<String> WITHOUT_EXAMPLE = Stream.of(
                    ProblemCode.FOLDER_UNREADABLE,
                    ProblemCode.NOT_READ,
                    ProblemCode.UNREADABLE,
                    ProblemCode.READ_DIFFERENTLY,
                    ProblemCode.JUDGEMENT_NEVER_GIVEN,
                    ProblemCode.MEANING_NOT_JUDGED)
            .map(ProblemCode::written)
            .toList();

    /** The check reports these problems of the small rule set, which finds few causes and advises few remedies. */
    private static final List<String> OF_THE_SMALL_RULES =
            said(ExampleCheck.problems(example(ProblemCode.NO_VERDICT.written()), List.of()));

    static Stream<String> examplesOfRules() {
        return CodePages.all().stream()
                .filter(page -> page.subject() == CodeSubject.RULES && page.example() != null)
                .map(CodePage::code);
    }

    @Test
    void noCodeIsWithoutAPage() {
        assertThat(CodePages.all())
                .extracting(CodePage::code)
                .containsExactlyElementsOf(Stream.concat(
                                Arrays.stream(ProblemCode.values()).map(ProblemCode::written),
                                Arrays.stream(ProblemKind.values()).map(ProblemKind::code))
                        .toList());
    }

    @Test
    void aPageWithoutAnExampleSaysWhy() {
        assertThat(CodePages.all())
                .filteredOn(page -> page.example() == null)
                .allSatisfy(page -> assertThat(page.none()).isNotBlank())
                .extracting(CodePage::code)
                .containsExactlyElementsOf(WITHOUT_EXAMPLE);
    }

    @Test
    void theFilesOfExamplesHoldNoOtherCode() {
        Set<String> codes = new TreeSet<>(CodeTexts.ofRuleFiles().keySet());
        codes.addAll(CodeTexts.ofInput().keySet());

        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(
                        CodePages.all().stream().map(CodePage::code).toList());
    }

    /** The test ignores problems that the right example has too, such as the causes that the small rules never find. */
    @ParameterizedTest
    @MethodSource("examplesOfRules")
    void theWrongExampleLeadsToItsCodeAlone(String code) {
        CodeExample example = example(code);
        List<String> wrong = said(ExampleCheck.problems(example, example.wrong()));
        said(ExampleCheck.problems(example, example.right())).forEach(wrong::remove);

        assertThat(wrong.stream().map(CodePagesTest::code).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(expected(code, example));
    }

    @ParameterizedTest
    @MethodSource("examplesOfRules")
    void theRightExampleIsNoProblem(String code) {
        CodeExample example = example(code);
        List<String> right = said(ExampleCheck.problems(example, example.right()));
        if (example.whole()) {
            OF_THE_SMALL_RULES.forEach(right::remove);
            right.removeIf(said -> said.startsWith(ProblemCode.NO_CASE.written()) && !said.endsWith(" causes/tools"));
        }

        assertThat(right).isEmpty();
    }

    @Test
    void theReportIsWhatAnAuthorReads() {
        CodePage page = CodePages.of("unknown-word").orElseThrow();

        assertThat(ExampleCheck.report(page, Objects.requireNonNull(page.example())))
                .startsWith("causes/they-quarrel.drl:7:36  causes/they-quarrel  unknown word 'PRESNT'")
                .contains("[unknown-word]", "Maybe PRESENT.");
    }

    @Test
    void aMisspeltCodeHasANearestOne() {
        assertThat(CodePages.nearest("unknwn-word")).isEqualTo("unknown-word");
        assertThat(CodePages.nearest("xyz")).isNull();
    }

    private static CodeExample example(String code) {
        return Objects.requireNonNull(CodePages.of(code).orElseThrow().example());
    }

    private static Set<String> expected(String code, CodeExample example) {
        Set<String> expected = new TreeSet<>(example.also());
        expected.add(code);
        return expected;
    }

    private static List<String> said(List<RuleProblem> problems) {
        return problems.stream()
                .map(problem -> problem.code().written() + " " + problem.rule())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String code(String said) {
        return said.substring(0, said.indexOf(' '));
    }
}
