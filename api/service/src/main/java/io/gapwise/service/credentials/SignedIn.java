package io.gapwise.service.credentials;

import io.gapwise.service.access.Caller;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Tells Spring Security who the caller is, and by what he was let in. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final transient Credential credential;

    SignedIn(Caller caller, Credential credential) {
        super(List.of());
        this.caller = caller;
        this.credential = credential;
        setAuthenticated(true);
    }

    Caller caller() {
        return caller;
    }

    Credential credential() {
        return credential;
    }

    @Override
    public Object getPrincipal() {
        return caller.name();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
