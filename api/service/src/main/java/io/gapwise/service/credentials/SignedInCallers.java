package io.gapwise.service.credentials;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.CallerSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Takes the caller from whoever was let in. */
@Component
class SignedInCallers implements CallerSource {

    @Override
    public Optional<Caller> of(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.caller())
                : Optional.empty();
    }
}
