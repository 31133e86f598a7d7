package io.gapwise.core.advice;

import java.util.Locale;
import java.util.Set;

/**
 * Holds a priority whose texts are in one language as far as its rules are translated into it. A text that is not
 * translated is in English. What is concluded is the same in every language.
 *
 * @param language the language of the texts
 * @param untranslated the names of the rules of which at least one text is in English for lack of a translation; empty
 *     where the language is English
 * @param questionsInEnglish the fields of the questions that are in English for lack of a translation
 */
public record SpokenPriority(
        Priority priority, Locale language, Set<String> untranslated, Set<String> questionsInEnglish) {

    public SpokenPriority {
        untranslated = Set.copyOf(untranslated);
        questionsInEnglish = Set.copyOf(questionsInEnglish);
    }

    /** Says whether every text is in the language. */
    public boolean whole() {
        return untranslated.isEmpty() && questionsInEnglish.isEmpty();
    }

    public boolean inEnglish(Reason reason) {
        return untranslated.contains(reason.rule());
    }

    public boolean inEnglish(Advice.Question question) {
        return questionsInEnglish.contains(question.field());
    }
}
