package io.gapwise.service.credentials;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Scope;
import java.util.Set;

/** Keys for the tests of other packages; each of them is called {@code test}. */
public final class TestKeys {

    private TestKeys() {}

    /** Adds a key, as a program brings it. */
    public static String add(ServiceUnderTest service, String tenant, Set<Scope> scopes) {
        return BadCredentials.add(service, tenant, scopes, null).written();
    }

    public static void revoke(ServiceUnderTest service, String key) {
        service.bean(KeyCommands.class).revoke(SecretKey.read(key).orElseThrow().id());
    }
}
