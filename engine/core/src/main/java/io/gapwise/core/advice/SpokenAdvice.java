package io.gapwise.core.advice;

import io.gapwise.core.ruleset.Phrasing;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds an advice whose texts are in one language as far as its rules are translated into it. A text that is not
 * translated is in English. What is concluded is the same in every language.
 *
 * @param language the language of the texts
 * @param untranslated the names of the rules of which at least one text is in English for lack of a translation; empty
 *     where the language is English
 * @param questionsInEnglish the fields of the questions that are in English for lack of a translation
 * @param summaryInEnglish whether the summary, or the clause that it begins with, is in English for lack of a translation
 */
public record SpokenAdvice(
        Advice advice,
        Locale language,
        Set<String> untranslated,
        Set<String> questionsInEnglish,
        boolean summaryInEnglish) {

    public SpokenAdvice {
        untranslated = Set.copyOf(untranslated);
        questionsInEnglish = Set.copyOf(questionsInEnglish);
    }

    /** Returns an advice that is in English, asked for in this language: nothing of it is translated. */
    public static SpokenAdvice untranslated(Advice advice, Locale language) {
        if (Phrasing.in(language) == Phrasing.ENGLISH) {
            return new SpokenAdvice(advice, Locale.ENGLISH, Set.of(), Set.of(), false);
        }
        return new SpokenAdvice(
                advice,
                Phrasing.in(language).language(),
                advice.reasons().map(Reason::rule).collect(Collectors.toSet()),
                advice.questions().stream().map(Advice.Question::field).collect(Collectors.toSet()),
                true);
    }

    /** Says whether every text is in the language. */
    public boolean whole() {
        return untranslated.isEmpty() && questionsInEnglish.isEmpty() && !summaryInEnglish;
    }

    public boolean inEnglish(Reason reason) {
        return untranslated.contains(reason.rule());
    }

    public boolean inEnglish(Advice.MeasureAdvised measure) {
        return measure.reasons().stream().anyMatch(this::inEnglish);
    }

    public boolean inEnglish(Advice.Question question) {
        return questionsInEnglish.contains(question.field());
    }
}
