package io.gapwise.core.ruleset;

import org.jspecify.annotations.Nullable;

/**
 * A publication that a rule stands on.
 *
 * @param year when it came out; null where that is not known
 * @param where where in it, and where to find it
 */
public record Source(
        String id, String title, String author, @Nullable Integer year, String where) {

    /** As a reason cites it. */
    public String cited() {
        return title + " (" + author + (year == null ? ")" : ", " + year + ")");
    }
}
