package io.gapwise.service.export;

import io.gapwise.service.access.Scope;
import io.gapwise.service.audit.AuditTrail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Exports what the audit trail says of the tenant. It names people, so that it needs a scope of its own. */
@Component
@Order(60)
class ExportedAudit implements ExportPart {

    private static final String TYPE = "audit-entry";
    private static final int AT_ONCE = 200;

    private final AuditTrail trail;

    ExportedAudit(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public List<String> types() {
        return List.of(TYPE);
    }

    @Override
    public Scope scope() {
        return Scope.PEOPLE_READ;
    }

    @Override
    public Writing begin() {
        long end = trail.end();
        return lines -> {
            long last = 0;
            List<AuditTrail.Event> some = trail.events(last, end, AT_ONCE);
            while (!some.isEmpty()) {
                for (AuditTrail.Event event : some) {
                    lines.add(TYPE, fields(event));
                    last = event.seq();
                }
                some = trail.events(last, end, AT_ONCE);
            }
        };
    }

    private static Map<String, Object> fields(AuditTrail.Event event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", event.at().toString());
        fields.put("who", event.who());
        fields.put("action", event.action());
        fields.put("about", event.about());
        return fields;
    }
}
