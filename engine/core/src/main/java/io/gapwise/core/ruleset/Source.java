package io.gapwise.core.ruleset;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Describes a publication that a rule is based on.
 *
 * @param grade how far it can be trusted; null where the rule set does not say
 * @param year the year of publication; null if it is not known
 * @param where the place in the publication, where to find the publication, and how far it was read
 * @param says what exactly it says, in the words of the rule set; null where it is not told
 */
public record Source(
        String id,
        @Nullable Grade grade,
        String title,
        String author,
        @Nullable Integer year,
        String where,
        @Nullable String says) {

    /** Returns the source in the form in which reasons cite it. */
    public String cited() {
        String when = year == null ? "" : ", " + year;
        return title + " (" + author + when + (grade == null ? ")" : grade.shown(Locale.ENGLISH));
    }

    /**
     * Returns the source in the form in which reasons cite it in this language. A stored rule set knows a source only as
     * it is cited in English, so that is what is translated.
     */
    public String cited(Locale language) {
        return Grade.translated(cited(), language);
    }
}
