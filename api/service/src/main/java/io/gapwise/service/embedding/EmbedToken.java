package io.gapwise.service.embedding;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Scope;
import io.gapwise.service.proof.Sha256;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a token.
 *
 * @param id names the token in the audit trail; it is no secret
 * @param madeBy the name of whoever made it, in whose name it is used
 * @param key the public part of the key that made it; null where it was made by something else
 * @param scopes what whoever made it might do of what an interview does
 * @param origin the web site in whose pages it is used; null for those that the settings name
 * @param referenceHash the hash of the reference that each case has to have; null where it may have any. The reference
 *     itself is a text of a case, which is to be found where cases are erased.
 * @param answersLeft how many more cases may be answered with it
 */
record EmbedToken(
        String tenant,
        String id,
        String madeBy,
        @Nullable String key,
        Set<Scope> scopes,
        @Nullable String origin,
        @Nullable String referenceHash,
        int answersLeft,
        Instant expiresAt) {

    EmbedToken {
        scopes = Set.copyOf(scopes);
    }

    Caller caller() {
        return new Caller(tenant, madeBy, scopes, id);
    }

    boolean isFor(@Nullable String reference) {
        return referenceHash == null || reference != null && Objects.equals(referenceHash, Sha256.ofText(reference));
    }
}
