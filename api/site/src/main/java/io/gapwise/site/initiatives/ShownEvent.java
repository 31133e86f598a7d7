package io.gapwise.site.initiatives;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds something that happened, or is due.
 *
 * @param kind what it is, as a CSS class
 * @param link where it leads; null where it leads nowhere
 * @param progress what was judged; null where nothing was
 * @param delete where a form sends that it is to be deleted; null where it cannot be
 */
record ShownEvent(
        LocalDate on,
        String kind,
        String text,
        @Nullable String link,
        @Nullable String progress,
        @Nullable String delete) {

    static ShownEvent of(LocalDate on, String kind, String text) {
        return new ShownEvent(on, kind, text, null, null, null);
    }
}
