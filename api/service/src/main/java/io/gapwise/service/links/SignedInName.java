package io.gapwise.service.links;

import io.gapwise.service.access.Callers;
import org.jspecify.annotations.Nullable;

/** Knows by which name somebody who is signed in asks others. */
public final class SignedInName {

    private static final String PERSON = "user:";

    private SignedInName() {}

    /** Returns the name of the person who calls; null where a program does, or nobody has to sign in. */
    public static @Nullable String ofCaller() {
        String name = Callers.current().name();
        return name.startsWith(PERSON) ? name.substring(PERSON.length()) : null;
    }
}
