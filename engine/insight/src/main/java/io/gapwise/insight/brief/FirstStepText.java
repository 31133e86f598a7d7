package io.gapwise.insight.brief;

import io.gapwise.core.wording.VocabularyTexts;
import java.util.Locale;

/** Takes from what a rule says of a first step the words that call it one, for where a heading says so already. */
public final class FirstStepText {

    private FirstStepText() {}

    /** Returns the text without the words at its beginning, in whatever language it is. */
    public static String bare(String text) {
        for (Locale language : VocabularyTexts.LANGUAGES) {
            String prefix = BriefTexts.in(language).text("step.first");
            if (text.startsWith(prefix)) {
                String bare = text.substring(prefix.length()).strip();
                return bare.isEmpty() ? text : bare.substring(0, 1).toUpperCase(language) + bare.substring(1);
            }
        }
        return text;
    }
}
