package io.gapwise.service.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says which entries of the audit trail somebody wants to see.
 *
 * @param action what was done; null for everything
 * @param from the first moment that counts; null for the beginning
 * @param until the first moment that counts no more; null for the end
 */
public record AuditQuery(
        @Nullable AuditAction action,
        @Nullable Instant from,
        @Nullable Instant until) {}
