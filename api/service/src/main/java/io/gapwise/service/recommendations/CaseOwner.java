package io.gapwise.service.recommendations;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says whose a case is at first. */
public final class CaseOwner {

    /** What the names of people begin with in the audit trail, by where they sign in. */
    private static final List<String> PEOPLE = List.of("user:", "oidc:");

    private CaseOwner() {}

    /** Returns the name of the person or program that calls; null where nobody has to say who he is. */
    public static @Nullable String ofCaller() {
        Caller caller = Callers.current();
        String name = caller.name();
        if (name.equals(Caller.EVERYBODY.name())
                || name.equals(Caller.program(caller.tenant()).name())) {
            return null;
        }
        return PEOPLE.stream()
                .filter(name::startsWith)
                .findFirst()
                .map(prefix -> name.substring(prefix.length()))
                .orElse(name);
    }
}
