package io.gapwise.site.initiatives;

import io.gapwise.service.initiatives.Initiative;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names the forms whose typed text a browser keeps until it was sent, because the pages of an initiative have several of
 * them and each is sent alone.
 */
final class KeptForm {

    /** The forms that one thing alone can have been done by. */
    private static final Map<String, String> DONE_BY =
            Map.of("observed", "observations", "points", "points", "status", "status");

    private static final Set<String> SAVED_BY = Set.of("in-place", "isolation", "answers");

    private KeptForm() {}

    /** Returns what a browser can forget after something was done; null where that was no form. */
    static @Nullable String taken(Initiative initiative, String done, String of) {
        if (done.equals("decided")) {
            return "decide-" + initiative.recommendation();
        } else if (done.equals("saved")) {
            return SAVED_BY.contains(of) ? "initiative-" + initiative.id() + "-" + of : "edit-" + initiative.id();
        }
        return DONE_BY.containsKey(done) ? "initiative-" + initiative.id() + "-" + DONE_BY.get(done) : null;
    }
}
