package io.gapwise.site.initiatives;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Holds what the page of an initiative shows beside it: what somebody typed that could not be kept, and why, or what was
 * just done.
 *
 * @param open the part of the page whose form it was; empty where there is none
 * @param changed what somebody else has changed meanwhile; empty where nobody has
 * @param done what was just done, as the end of a key; empty where nothing was
 * @param count how much of it was done
 * @param report how a report was read that was just sent; null where none was
 */
record Beside(
        String open,
        FormProblems problems,
        Typed typed,
        boolean stale,
        List<ContentTexts.Change> changed,
        String done,
        int count,
        @Nullable ShownReport report) {

    Beside {
        changed = List.copyOf(changed);
    }

    static Beside done(String done, int count) {
        return new Beside("", FormProblems.NONE, Typed.NOTHING, false, List.of(), done, count, null);
    }

    static Beside wrong(String open, FormProblems problems, Typed typed) {
        return new Beside(open, problems, typed, false, List.of(), "", 0, null);
    }

    static Beside stale(String open, Typed typed, List<ContentTexts.Change> changed) {
        return new Beside(open, FormProblems.NONE, typed, true, changed, "", 0, null);
    }

    /** Returns the same with what is to be said of a report. */
    Beside with(@Nullable ShownReport shown) {
        return new Beside(open, problems, typed, stale, changed, done, count, shown);
    }

    HttpStatus status() {
        return stale ? HttpStatus.CONFLICT : problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
