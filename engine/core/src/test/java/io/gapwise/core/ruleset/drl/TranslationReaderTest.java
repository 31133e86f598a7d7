package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Template;
import io.gapwise.core.testing.MiniRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TranslationReaderTest {

    private static final String RULE = "verdict/mixed";
    private static final String RULES = """
            package verdict

            rule "verdict/mixed"
                @summary( "Some causes are a matter of learning" )
                @source( "first" )
            when
                Causes( learningCount > 0, otherCount > 0 )
            then
                advise.verdict( MIXED, "{lead}they need to learn, because {causes.learning}.", "{lead}no course, because {causes.other}." );
                advise.ask( "gap.frequency", "How often?", "Practice keeps a skill." );
            end
            """;
    private static final String SUMMARY =
            line("summary", "Some causes are a matter of learning", "Manches ist zu lernen");
    private static final String FIRST = line(
            "1",
            "{lead}they need to learn, because {causes.learning}.",
            "{lead}sie müssen lernen, weil {causes.learning}.");
    private static final String SECOND =
            line("2", "{lead}no course, because {causes.other}.", "{lead}kein Kurs, weil {causes.other}.");
    private static final String THIRD = line("3", "How often?", "Wie oft?");
    private static final String FOURTH = line("4", "Practice keeps a skill.", "Übung erhält Können.");

    @Test
    void readsWhatARuleSaysInGermanByItsPlaces() {
        RuleSetReading reading = read(SUMMARY, FIRST, SECOND, THIRD, FOURTH);

        assertThat(translationProblems(reading)).isEmpty();
        assertThat(german(reading, "How often?")).isEqualTo("Wie oft?");
        assertThat(german(reading, "Some causes are a matter of learning")).isEqualTo("Manches ist zu lernen");
    }

    @Test
    void changesNeitherTheVersionNorTheRules() {
        String plain = rules().check().rules().orElseThrow().version();

        assertThat(read(SUMMARY, FIRST, SECOND, THIRD, FOURTH)
                        .rules()
                        .orElseThrow()
                        .version())
                .isEqualTo(plain);
    }

    @Test
    void showsAnUnknownPlaceWithItsLineAndWhatWouldBeAccepted() {
        RuleProblem problem = only(ProblemCode.BAD_TRANSLATION, read(SUMMARY, line("6", "How often?", "Wie oft?")));

        assertThat(problem.file()).isEqualTo("verdict/mixed.de.json");
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.column()).isEqualTo(1);
        assertThat(problem.rule()).isEqualTo(RULE);
        assertThat(problem.message()).isEqualTo("the rule has no text at the place '6'");
        assertThat(problem.toString()).contains("\"6\"", "^");
    }

    @Test
    void refusesOtherPlacesInCurlyBracketsThanTheRuleNames() {
        for (String german : List.of(
                "{lead}sie müssen lernen.", "{lead}{causes.learning} {goal.metric}", "{lead}{causes.learning} }")) {
            String line = line("1", "{lead}they need to learn, because {causes.learning}.", german);

            assertThat(only(ProblemCode.BAD_TRANSLATION, read(SUMMARY, line)).message())
                    .as(german)
                    .isEqualTo("the text names other places than the English one");
        }
    }

    @Test
    void doesNotUseATranslationOfWhatTheRuleSaysNoMore() {
        RuleSetReading reading = read(SUMMARY, FIRST, SECOND, line("3", "How often is it done?", "Wie oft?"), FOURTH);

        RuleProblem stale = only(ProblemCode.STALE_TRANSLATION, reading);
        assertThat(stale.severity()).isEqualTo(Severity.WARNING);
        assertThat(stale.expected()).isEqualTo("the rule's text: How often?");
        assertThat(translationProblems(reading)).containsExactly(stale);
        assertThat(reading.rules().orElseThrow().translations().of(Locale.GERMAN, RULE, "How often?"))
                .isEmpty();
    }

    @Test
    void tellsWhichPlacesHaveNoTranslationWhereOthersHave() {
        RuleSetReading reading = read(SUMMARY, FIRST, line("4", "Practice keeps a skill.", ""));

        List<RuleProblem> missing = translationProblems(reading);
        assertThat(missing).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_TRANSLATION);
            assertThat(problem.file()).isEqualTo("verdict/mixed.drl");
            assertThat(problem.expected()).isEqualTo("2, 3, 4 in verdict/mixed.de.json");
        });
    }

    @Test
    void asksForNoTranslationsWhereThereAreNone() {
        assertThat(translationProblems(rules().check())).isEmpty();
    }

    @Test
    void refusesWhatIsNoFileOfTranslations() {
        for (String text : List.of(
                "",
                "[]",
                "{",
                "{\"verdict/mixed\": []}",
                "{\"verdict/mixed\": {\"1\": \"x\"}}",
                "{} {}",
                "{\"verdict/mixd\": {}}",
                "{\"verdict/mixed\": {\"1\": {\"en\": \"How often?\"}}}",
                "{\"verdict/mixed\": {\"1\": {\"en\": 1, \"de\": []}}}",
                "{\"verdict/mixed\": {\"1\": {\"fr\": \"Souvent ?\"}}}",
                "{\"verdict/mixed\": {}, \"verdict/mixed\": {}}")) {
            RuleSetReading reading =
                    rules().withFile("verdict/mixed.de.json", text).check();

            assertThat(reading.rules()).as(text).isEmpty();
            assertThat(translationProblems(reading))
                    .as(text)
                    .extracting(RuleProblem::code)
                    .contains(ProblemCode.BAD_TRANSLATION);
        }
    }

    @Test
    void refusesTranslationsBesideNoRules() {
        RuleSetReading reading =
                rules().withFile("verdict/nothing.de.json", "{}").check();

        assertThat(only(ProblemCode.BAD_TRANSLATION, reading).expected()).isEqualTo("a file verdict/nothing.drl");
    }

    @Test
    void saysATextWithTheSamePlacesInAnotherOrder() {
        Rule rule = rules().read().rules().stream()
                .filter(one -> one.name().equals(RULE))
                .findFirst()
                .orElseThrow();
        Template english = rule.calls().get(0).conclusion().texts().get(0);

        Template german = english.translated("Weil {causes.learning}: {lead}lernen.");

        assertThat(german.parts())
                .containsExactly(
                        new Template.Literal("Weil "),
                        english.parts().get(2),
                        new Template.Literal(": "),
                        english.parts().get(0),
                        new Template.Literal("lernen."));
    }

    private static MiniRules rules() {
        return MiniRules.asTheyAre().without("verdict/verdict.drl").withFile("verdict/mixed.drl", RULES);
    }

    private static RuleSetReading read(String... places) {
        String file = "{\n\"verdict/mixed\": {\n" + String.join(",\n", places) + "\n}\n}\n";
        return rules().withFile("verdict/mixed.de.json", file).check();
    }

    private static String line(String place, String english, String german) {
        return "\"%s\": { \"en\": \"%s\", \"de\": \"%s\" }".formatted(place, english, german);
    }

    private static String german(RuleSetReading reading, String english) {
        return reading.rules()
                .orElseThrow()
                .translations()
                .of(Locale.GERMAN, RULE, english)
                .orElseThrow();
    }

    private static RuleProblem only(ProblemCode code, RuleSetReading reading) {
        return translationProblems(reading).stream()
                .filter(problem -> problem.code() == code)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(ArrayList::new), found -> {
                    assertThat(found).hasSize(1);
                    return found.get(0);
                }));
    }

    private static List<RuleProblem> translationProblems(RuleSetReading reading) {
        return reading.problems().stream()
                .filter(problem -> problem.code().name().endsWith("_TRANSLATION"))
                .filter(problem -> problem.rule() == null || problem.rule().equals(RULE))
                .toList();
    }
}
