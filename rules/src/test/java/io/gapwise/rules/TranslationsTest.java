package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Template;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All shipped rules speak German, and nothing but German. */
class TranslationsTest {

    /** Words that stand in nearly every English sentence and in no German one. */
    private static final Set<String> ENGLISH = Set.of(
            "the",
            "and",
            "of",
            "to",
            "is",
            "are",
            "they",
            "them",
            "their",
            "what",
            "who",
            "where",
            "with",
            "not",
            "nobody",
            "for",
            "it",
            "that",
            "this",
            "by",
            "from",
            "people",
            "training",
            "has",
            "have",
            "be",
            "on",
            "at",
            "or");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern CAUSES = Pattern.compile("(\\p{L}+),? \\{causes[^}]*\\}");

    record Text(String rule, String english, String german) {}

    @Test
    void everyTextOfEveryRuleIsTranslatedAndEveryTranslationIsUsed() {
        assertThat(RuleSetReader.check(RulesOfModule.FILES).problems())
                .filteredOn(problem -> problem.code().name().endsWith("_TRANSLATION"))
                .isEmpty();
        assertThat(texts())
                .hasSizeGreaterThan(1_000)
                .allSatisfy(text -> assertThat(text.german())
                        .as("%s: %s", text.rule(), text.english())
                        .isNotBlank());
    }

    @Test
    void aTranslationEndsAsItsTextDoes() {
        assertThat(texts())
                .allSatisfy(text -> assertThat(end(text.german()))
                        .as("%s: %s", text.rule(), text.german())
                        .isEqualTo(end(text.english())));
    }

    @Test
    void noEnglishIsLeftInAGermanText() {
        assertThat(texts()).allSatisfy(text -> {
            assertThat(text.german()).isNotEqualTo(text.english());
            assertThat(words(text.german()))
                    .as("%s: %s", text.rule(), text.german())
                    .noneMatch(ENGLISH::contains);
        });
    }

    /** A cause is a clause with its verb at the end, which fits only behind such a word. */
    @Test
    void causesStandBehindAWordThatPutsTheVerbAtTheEnd() {
        assertThat(texts()).allSatisfy(text -> {
            Matcher causes = CAUSES.matcher(text.german());
            while (causes.find()) {
                assertThat(causes.group(1))
                        .as("%s: %s", text.rule(), text.german())
                        .isIn("weil", "dass");
            }
        });
    }

    @Test
    void quotationMarksAreGermanOnes() {
        assertThat(texts()).allSatisfy(text -> assertThat(text.german()).doesNotContain("\"", "”", "'", "  "));
    }

    private static List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        for (Rule rule : RulesOfModule.RULES.rules()) {
            Stream<String> said = rule.calls().stream()
                    .flatMap(call -> call.conclusion().texts().stream())
                    .map(Template::written);
            Stream.concat(Stream.of(rule.summary()), said)
                    .forEach(english -> texts.add(new Text(rule.name(), english, german(rule, english))));
        }
        return texts;
    }

    private static String german(Rule rule, String english) {
        return RulesOfModule.RULES
                .translations()
                .of(Locale.GERMAN, rule.name(), english)
                .orElse("");
    }

    private static String end(String text) {
        String last = text.substring(text.length() - 1);
        return last.matches("[.?!:;]") ? last : "";
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.replaceAll("\\{[^}]*\\}", ""))
                .results()
                .map(found -> found.group())
                .toList();
    }
}
