package io.gapwise.service.sessions;

import io.gapwise.service.access.Caller;
import io.gapwise.service.credentials.PageCallers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Recognises those who are signed in by the cookie that their browser sends. */
@Component
class SessionCallers implements PageCallers {

    private final Sessions sessions;

    SessionCallers(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Caller> of(HttpServletRequest request) {
        Optional<SignedInPerson> person = SessionCookie.of(request).flatMap(sessions::of);
        person.ifPresent(found -> found.sends(request));
        return person.map(SignedInPerson::caller);
    }
}
