package io.gapwise.site.initiatives;

import org.springframework.http.HttpStatus;

/**
 * Holds what the page of an initiative shows beside it: what somebody typed that could not be kept, and why, or what was
 * just done.
 *
 * @param open the part of the page whose form it was; empty where there is none
 * @param done what was just done, as the end of a key; empty where nothing was
 * @param count how much of it was done
 */
record Beside(String open, FormProblems problems, Typed typed, boolean stale, String done, int count) {

    static Beside done(String done, int count) {
        return new Beside("", FormProblems.NONE, Typed.NOTHING, false, done, count);
    }

    static Beside wrong(String open, FormProblems problems, Typed typed) {
        return new Beside(open, problems, typed, false, "", 0);
    }

    static Beside stale(String open, Typed typed) {
        return new Beside(open, FormProblems.NONE, typed, true, "", 0);
    }

    HttpStatus status() {
        return stale ? HttpStatus.CONFLICT : problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
