package io.gapwise.service.credentials;

import io.gapwise.service.access.Caller;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Records in the audit trail that somebody came with a credential that is not valid. Only so many are recorded, so that
 * nobody can fill the store by guessing.
 */
@Component
public class SignInLog {

    private static final int BURST = 20;

    private final Audit audit;
    private final KeyRing keys;
    private final Bucket entries = Bucket.builder()
            .addLimit(limit -> limit.capacity(BURST).refillGreedy(1, Duration.ofSeconds(6)))
            .build();

    SignInLog(Audit audit, KeyRing keys) {
        this.audit = audit;
        this.keys = keys;
    }

    /**
     * Only the public part of a key is recorded, for the tenant whose key it is. What nobody has may be a key of somewhere
     * else, so all that others read of it is that it was tried.
     *
     * @param header what was sent
     */
    void refused(String header) {
        String sent = header.substring(header.indexOf(' ') + 1).trim();
        Optional<ApiKey> key = SecretKey.read(sent).flatMap(read -> keys.known(read.id()));
        refused(
                key.map(ApiKey::tenant).orElse(Audit.ALL_TENANTS),
                key.map(known -> "the key " + known.id())
                        .orElse(SecretKey.isMeant(sent) ? "a key that nobody has" : "a token or another credential"));
    }

    /**
     * @param tenant who reads it: the tenant of the account or the key that somebody tried, or all
     * @param what nothing that could be a secret
     */
    public void refused(String tenant, String what) {
        if (entries.tryConsume(1)) {
            audit.record(new Caller(tenant, "nobody", Set.of()), AuditAction.SIGN_IN_REFUSED, what);
        }
    }
}
