package io.gapwise.service.credentials;

import io.gapwise.service.access.Caller;
import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Recognises interviews in pages of other web sites by the tokens that were made for them. */
public interface EmbeddedCallers {

    /**
     * Returns in whose name an interview calls; empty if its token lets nobody in, or no more.
     *
     * @throws Refusal if the token was made for another web site
     */
    Optional<Caller> of(String token, HttpServletRequest request) throws Refusal;
}
