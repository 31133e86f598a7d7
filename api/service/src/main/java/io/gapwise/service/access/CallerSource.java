package io.gapwise.service.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Says who sends a request. Without such a bean the service is open, and everybody is {@link Caller#EVERYBODY}. */
public interface CallerSource {

    /** Returns the caller; empty if nobody was let in, and then nothing can be read or stored for the request. */
    Optional<Caller> of(HttpServletRequest request);
}
