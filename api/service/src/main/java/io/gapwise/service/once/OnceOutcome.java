package io.gapwise.service.once;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of a request with a key.
 *
 * @param answer what is answered; null where that is said by the kind alone
 */
record OnceOutcome(Kind kind, @Nullable HeldAnswer answer) {

    enum Kind {
        /** It was carried out, or refused for a reason of its own. */
        GIVEN,
        /** No controller answered it; of the answer there is a status only. */
        LEFT_TO_SERVER,
        /** It was carried out before, and this is what was answered. */
        AGAIN,
        /** Another request was carried out under its key. */
        OTHER_REQUEST,
        /** It was carried out before, and what was answered is erased. */
        ERASED,
        /** It is being carried out at this moment, here or by another program. */
        IN_FLIGHT
    }

    static OnceOutcome of(Kind kind) {
        return new OnceOutcome(kind, null);
    }

    /** @throws NullPointerException where there is none */
    HeldAnswer given() {
        return Objects.requireNonNull(answer);
    }

    /** Says that something may have been stored. */
    boolean carriedOut() {
        return kind == Kind.GIVEN && given().carriedOut();
    }

    /** Says that it failed in a way that may be otherwise the next time. */
    boolean failed() {
        return kind == Kind.GIVEN && given().failed();
    }
}
