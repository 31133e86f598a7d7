package io.gapwise.service.credentials;

import io.gapwise.service.access.Caller;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.github.bucket4j.Bucket;
import java.time.Duration;
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
    private final Bucket entries = Bucket.builder()
            .addLimit(limit -> limit.capacity(BURST).refillGreedy(1, Duration.ofSeconds(6)))
            .build();

    SignInLog(Audit audit) {
        this.audit = audit;
    }

    /** @param header what was sent; only the public part of a key is recorded */
    void refused(String header) {
        refused(Audit.ALL_TENANTS, what(header));
    }

    /**
     * @param tenant who reads it: the tenant of the account that somebody tried, or all
     * @param what nothing that could be a secret
     */
    public void refused(String tenant, String what) {
        if (entries.tryConsume(1)) {
            audit.record(new Caller(tenant, "nobody", Set.of()), AuditAction.SIGN_IN_REFUSED, what);
        }
    }

    private static String what(String header) {
        String sent = header.substring(header.indexOf(' ') + 1).trim();
        return SecretKey.read(sent)
                .map(key -> "the key " + key.id())
                .orElse(SecretKey.isMeant(sent) ? "something like a key" : "a token or another credential");
    }
}
