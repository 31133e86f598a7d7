package io.gapwise.core.ruleset;

import org.jspecify.annotations.Nullable;

/**
 * Describes a publication that a rule is based on.
 *
 * @param year the year of publication; null if it is not known
 * @param where the place in the publication, and where to find the publication
 */
public record Source(
        String id, String title, String author, @Nullable Integer year, String where) {

    /** Returns the source in the form in which reasons cite it. */
    public String cited() {
        return title + " (" + author + (year == null ? ")" : ", " + year + ")");
    }
}
