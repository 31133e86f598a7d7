package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.MiniRules;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that every kind of author's mistake that we know of is reported once, at its position, with what to write
 * instead.
 */
class MistakesTest {

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

    /**
     * Describes a mistake made in the rule above.
     *
     * @param part the part of the rule that is replaced
     * @param by the text that replaces it
     * @param at the line and column of the mistake, both from 1
     * @param told how many problems are reported; null means one
     * @param instead a part of what the report says to write instead; null if this is not checked
     * @param says the message
     */
    record Mistake(
            String kind,
            String part,
            String by,
            String at,
            String code,
            @Nullable String maybe,
            @Nullable Integer told,
            @Nullable String instead,
            String says) {}

    static Stream<Named<Mistake>> mistakes() {
        return TestData.of("mistakes.json", Mistake[].class).stream().map(m -> Named.of(m.kind(), m));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isToldAtItsPlaceWithWhatToWriteInstead(Mistake mistake) {
        String text = RULE.replaceFirst(
                java.util.regex.Pattern.quote(mistake.part()), java.util.regex.Matcher.quoteReplacement(mistake.by()));
        assertThat(text).isNotEqualTo(RULE);

        List<RuleProblem> problems = MiniRules.onlySources()
                .withFile("causes/extra.drl", text)
                .check()
                .problems();

        assertThat(problems).hasSize(mistake.told() == null ? 1 : mistake.told());
        RuleProblem first = problems.get(0);
        assertThat(first.line() + ":" + first.column() + " " + first.code().written())
                .as("%s", problems)
                .isEqualTo(mistake.at() + " " + mistake.code());
        assertThat(first.message()).isEqualTo(mistake.says());
        assertThat(first.maybe()).isEqualTo(mistake.maybe());
        if (mistake.instead() != null) {
            assertThat(first.expected()).contains(mistake.instead());
        }
    }

    /** Editors offer to follow a suggestion by one click, so following it may never lead to another problem. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void whatIsSuggestedMayBeFollowed(Mistake mistake) {
        String text = RULE.replaceFirst(
                java.util.regex.Pattern.quote(mistake.part()), java.util.regex.Matcher.quoteReplacement(mistake.by()));
        List<RuleProblem> before = problems(text);
        for (RuleProblem problem : before) {
            problem.fix().ifPresent(fix -> assertThat(problems(followed(text, fix)).stream()
                            .filter(after -> after.severity() == Severity.ERROR)
                            .toList())
                    .as("%s%n%s", problem, fix)
                    .hasSizeLessThan(before.size())
                    .extracting(RuleProblem::code)
                    .isSubsetOf(before.stream().map(RuleProblem::code).toList()));
        }
    }

    @Test
    void manySuggestionsCanBeFollowedByAnEditor() {
        assertThat(TestData.of("mistakes.json", Mistake[].class).stream()
                        .map(mistake -> RULE.replaceFirst(
                                java.util.regex.Pattern.quote(mistake.part()),
                                java.util.regex.Matcher.quoteReplacement(mistake.by())))
                        .flatMap(text -> problems(text).stream())
                        .filter(problem -> problem.fix().isPresent()))
                .hasSizeGreaterThanOrEqualTo(45);
    }

    private static String followed(String text, Fix fix) {
        String[] lines = text.split("\n", -1);
        String line = lines[fix.line() - 1];
        lines[fix.line() - 1] = line.substring(0, fix.column() - 1) + fix.text() + line.substring(fix.endColumn() - 1);
        return String.join("\n", lines);
    }

    private static List<RuleProblem> problems(String text) {
        return MiniRules.onlySources()
                .withFile("causes/extra.drl", text)
                .check()
                .problems();
    }

    @Test
    void oneCallWithFourMistakesHasEachOfThemTold() {
        String text = RULE.replace(
                        "advise.findCause( CONFLICT, \"They quarrel.\" );",
                        "advise.speakFor( COACHNG, 1000, \"They {quarel} and {lik} it.\" )")
                .replace("package causes", "package methods")
                .replace("causes/one", "methods/one");

        assertThat(MiniRules.onlySources()
                        .withFile("methods/extra.drl", text)
                        .check()
                        .problems())
                .extracting(problem -> problem.code().written())
                .containsExactly(
                        "unknown-word",
                        "number-out-of-range",
                        "unknown-place",
                        "unknown-place",
                        "missing-semicolon");
    }

    @Test
    void oneLineWithSeveralMistakesHasEachOfThemTold() {
        String text = RULE.replace("obstacles.conflict == PRESENT", "obstacles.conflit = PRESNT, gap.natur is SKIL")
                .replace("advise.findCause(", "advise.findCauses( CONFLCT,");

        assertThat(MiniRules.onlySources()
                        .withFile("causes/extra.drl", text)
                        .check()
                        .problems())
                .extracting(problem -> problem.code().written() + " " + problem.maybe())
                .contains(
                        "unknown-path obstacles.conflict",
                        "wrong-operator ==",
                        "unknown-word PRESENT",
                        "unknown-path gap.nature",
                        "unknown-verb findCause",
                        "unknown-word CONFLICT");
    }
}
