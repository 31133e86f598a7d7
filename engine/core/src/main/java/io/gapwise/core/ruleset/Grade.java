package io.gapwise.core.ruleset;

import io.gapwise.core.wording.VocabularyTexts;
import java.util.Locale;

/** Says how far a publication can be trusted, the strongest first. */
public enum Grade {
    /** A meta-analysis or a systematic review. */
    SYNTHESIS,
    /** A study of its own, or a report from the field with data. */
    STUDY,
    BOOK,
    /** An article or handbook by somebody who does the work. */
    PRACTITIONER,
    /** Somebody who sells what is recommended. */
    VENDOR;

    /**
     * Says whether a citation, as a source writes it in any of our languages, shows this grade. Answers hold citations
     * only, and their rules may be out of reach.
     */
    public boolean isShownIn(String citation) {
        return VocabularyTexts.LANGUAGES.stream().anyMatch(language -> citation.endsWith(shown(language)));
    }

    /** Returns an English citation as it is written in another language: the word of its grade is translated. */
    static String translated(String citation, Locale language) {
        for (Grade grade : values()) {
            String english = grade.shown(Locale.ENGLISH);
            if (citation.endsWith(english)) {
                return citation.substring(0, citation.length() - english.length()) + grade.shown(language);
            }
        }
        return citation;
    }

    /** Returns what a citation ends with to show the grade. */
    String shown(Locale language) {
        return "; " + VocabularyTexts.in(language).text("sentence.grade." + name()) + ")";
    }
}
