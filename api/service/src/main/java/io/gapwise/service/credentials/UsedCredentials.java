package io.gapwise.service.credentials;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Knows by what the caller of the current request was let in, and whether a key still lets anybody in. */
@Component
public class UsedCredentials {

    private final KeyRing keys;

    UsedCredentials(KeyRing keys) {
        this.keys = keys;
    }

    /** Returns what let the caller of the current request in. */
    public Credential current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? signedIn.credential()
                : Credential.OTHER;
    }

    /** Says whether the key with this public part is valid at the moment. */
    public boolean isValid(String key) {
        return keys.valid(key).isPresent();
    }
}
