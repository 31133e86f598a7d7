package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.sentences.RuleInWords;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shipped rule can be read without reading DRL, in both languages, and no two rules that ask for something else read alike. */
class SentencesTest {

    private static RuleInWords inWords(Rule rule, Locale language) {
        return RuleInWords.of(rule, RulesOfModule.RULES.translations(), language);
    }

    private static Rule rule(String name) {
        return RulesOfModule.RULES.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The same tests, whichever patterns they stand in and whichever order alternatives have. */
    private static String asked(Rule rule) {
        return rule.patterns().stream()
                .flatMap(pattern -> pattern.constraints().stream()
                        .map(constraint -> (pattern.negated() ? "not " : "")
                                + Stream.of(constraint.canonical().split(" \\|\\| "))
                                        .sorted()
                                        .toList()))
                .collect(Collectors.joining(" && "));
    }

    @Test
    void rulesThatAskForSomethingElseReadOtherwise() {
        for (Locale language : VocabularyTexts.LANGUAGES) {
            Map<String, Set<String>> asked = new HashMap<>();
            RulesOfModule.RULES
                    .rules()
                    .forEach(rule -> asked.merge(
                            inWords(rule, language).when(),
                            Set.of(asked(rule)),
                            (some, other) -> some.equals(other) ? some : Set.of(some.toString(), other.toString())));
            assertThat(asked)
                    .hasSizeGreaterThan(600)
                    .allSatisfy((sentence, conditions) ->
                            assertThat(conditions).as(sentence).hasSize(1));
        }
    }

    @Test
    void eachConclusionIsSaidOnce() {
        for (Locale language : VocabularyTexts.LANGUAGES) {
            assertThat(RulesOfModule.RULES.rules())
                    .allSatisfy(rule -> assertThat(inWords(rule, language).then())
                            .as(rule.name())
                            .hasSameSizeAs(rule.calls())
                            .doesNotHaveDuplicates()
                            .allMatch(then -> then.startsWith(language.equals(Locale.ENGLISH) ? "then " : "dann ")));
        }
    }

    /** Curly brackets, words of the contract and paths are for those who write rules. */
    @Test
    void nothingOfTheLanguageOfRulesIsLeft() {
        for (Locale language : VocabularyTexts.LANGUAGES) {
            assertThat(RulesOfModule.RULES.rules()).allSatisfy(rule -> {
                RuleInWords words = inWords(rule, language);
                assertThat(List.of(words.when(), words.then().toString()))
                        .as(rule.name())
                        .noneMatch(text -> text.matches(".*([{}]|[A-Z]+_[A-Z]+|[a-z]+\\.[a-z]+[A-Z]|UNKNOWN|  ).*"));
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            triage/forgotten-yet-never-learned | en | When nobody ever taught them and it slips from memory
            triage/forgotten-yet-never-learned | de | Wenn es ihnen nie jemand beigebracht hat und sie es immer wieder vergessen
            causes/never-learned | en | When nobody ever taught them; this is neither only claimed nor disputed; and this is true of all of them or most of them, or nobody knows of how many
            causes/never-learned | de | Wenn es ihnen nie jemand beigebracht hat; wenn das weder nur behauptet noch umstritten ist; und wenn das für alle oder die meisten gilt, oder niemand weiß, für wie viele
            triage/goal-not-measurable | en | When somebody can name the business result and no target figure is given
            triage/goal-not-measurable | de | Wenn jemand das Geschäftsergebnis nennen kann und kein Zielwert angegeben ist
            progress/reopen-tools | en | When what was decided is in place; it has been in place long enough for a result; the figure has not moved or has moved the wrong way; the figure is counted as before, or nobody knows; at least one of these is so: (a) at least 50 percent of the people do it at work, or (b) no way of learning was taken and nobody knows what percentage of the people do it at work; it has not been checked whether their tools or systems fail them; and the occasion is something that falls short today, a new way of working, a new role, their start in the organisation or a product to know, or nobody knows
            verdict/not-training | de | Wenn es sich lohnt, den Fall zu verfolgen; wenn keine Ursache gefunden ist, die sich durch Lernen beheben lässt; wenn eine Ursache gefunden ist, die sich nicht durch Lernen beheben lässt; und wenn das Gefundene nicht allein auf Behauptungen beruht
            """)
    void readsLikeASentenceOfAPerson(String name, String language, String sentence) {
        assertThat(inWords(rule(name), Locale.forLanguageTag(language)).when()).isEqualTo(sentence);
    }
}
