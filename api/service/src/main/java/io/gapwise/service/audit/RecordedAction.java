package io.gapwise.service.audit;

import java.time.Instant;

/**
 * An entry of the audit trail as people and programs see it. Its place in the chain is no business of a tenant, who does
 * not see all entries.
 *
 * @param action the word of an {@link AuditAction}, or of one that an earlier or later version knows
 */
public record RecordedAction(Instant at, String who, String action, String about) {

    static RecordedAction of(AuditEntry entry) {
        return new RecordedAction(entry.recordedAt(), entry.who(), entry.action(), entry.about());
    }
}
