package io.gapwise.service.audit;

import java.util.List;
import org.springframework.stereotype.Component;

/** Shows the audit trail of the caller's tenant, with the entries that concern all tenants, the newest first. */
@Component
public class AuditReading {

    private final AuditEntries entries;

    AuditReading(AuditEntries entries) {
        this.entries = entries;
    }

    public int count(AuditQuery query) {
        return entries.count(query);
    }

    public List<RecordedAction> page(AuditQuery query, int offset, int limit) {
        return entries.page(query, offset, limit).stream()
                .map(RecordedAction::of)
                .toList();
    }
}
