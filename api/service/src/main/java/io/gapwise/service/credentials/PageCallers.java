package io.gapwise.service.credentials;

import io.gapwise.service.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Recognises people who are signed in at the pages. Programs are never recognised by what a browser sends by itself, so
 * no other web site can have a browser use the API.
 */
public interface PageCallers {

    /** Returns who sends a request; empty if nobody is signed in. */
    Optional<Caller> of(HttpServletRequest request);
}
