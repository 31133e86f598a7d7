package io.gapwise.service.credentials;

import java.util.Optional;

/** Knows whether there is a kind of credential by which callers come in. The service is open while there is none. */
public interface CredentialSource {

    /** Says whether there are such credentials, or ever were. */
    boolean isUsed();

    /** Says in a few words who comes in by them; empty if nobody does at the moment. */
    Optional<String> summary();
}
