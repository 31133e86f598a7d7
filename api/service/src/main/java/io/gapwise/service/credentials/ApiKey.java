package io.gapwise.service.credentials;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Scope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a key.
 *
 * @param id the part of the key by which it is found; it is no secret
 * @param name what people call the key, for lists and the audit trail
 * @param secretHash the hash of the secret part, as 64 hexadecimal digits
 * @param expires when it stops being valid; null if it never does by itself
 * @param revoked when it was revoked; null if it was not
 */
record ApiKey(
        String id,
        String name,
        String tenant,
        Set<Scope> scopes,
        String secretHash,
        Instant added,
        @Nullable Instant expires,
        @Nullable Instant revoked) {

    ApiKey {
        scopes = Set.copyOf(scopes);
    }

    boolean isValid(Instant now) {
        return revoked == null && (expires == null || now.isBefore(expires));
    }

    Caller caller() {
        return new Caller(tenant, "key:" + name, scopes);
    }
}
