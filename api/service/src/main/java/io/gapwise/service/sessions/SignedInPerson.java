package io.gapwise.service.sessions;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Somebody who is signed in at the pages.
 *
 * @param name what pages call the person
 * @param role the person's role; empty for a key, which has scopes of its own
 */
public record SignedInPerson(String name, Optional<Role> role, Caller caller) {

    private static final String ATTRIBUTE = SignedInPerson.class.getName();

    /** Returns who sends a request; empty if nobody is signed in, or if the service is open. */
    public static Optional<SignedInPerson> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignedInPerson person
                ? Optional.of(person)
                : Optional.empty();
    }

    void sends(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
