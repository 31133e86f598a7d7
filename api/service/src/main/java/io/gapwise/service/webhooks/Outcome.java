package io.gapwise.service.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending something.
 *
 * @param result the status of the answer in digits, or a word that says why there was none
 * @param delivered whether the receiver has taken it
 * @param again how long the receiver wants not to be asked; null where it says nothing of that
 */
record Outcome(String result, boolean delivered, @Nullable Duration again) {

    private static final int OK = 200;
    private static final int REDIRECTED = 300;
    private static final String GONE = "410";

    static Outcome answered(int status, @Nullable Duration again) {
        return new Outcome(String.valueOf(status), status >= OK && status < REDIRECTED, again);
    }

    /** Says whether the receiver wants nothing more at all. */
    boolean isGone() {
        return result.equals(GONE);
    }

    /** The settings do not permit to send there, or not to the address that the name has. */
    static Outcome forbidden() {
        return new Outcome("not-permitted", false, null);
    }

    static Outcome unknownHost() {
        return new Outcome("no-such-host", false, null);
    }

    static Outcome unreachable() {
        return new Outcome("not-reached", false, null);
    }

    static Outcome timedOut() {
        return new Outcome("timed-out", false, null);
    }
}
