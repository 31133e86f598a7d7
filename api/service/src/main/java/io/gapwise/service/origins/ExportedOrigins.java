package io.gapwise.service.origins;

import io.gapwise.service.export.ExportPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Exports where the answers of cases were read from. */
@Component
@Order(17)
class ExportedOrigins implements ExportPart {

    private static final String TYPE = "case-origins";
    private static final int AT_ONCE = 200;

    private final CaseOrigins origins;

    ExportedOrigins(CaseOrigins origins) {
        this.origins = origins;
    }

    @Override
    public List<String> types() {
        return List.of(TYPE);
    }

    @Override
    public Writing begin() {
        return ExportPart.pageByPage(
                TYPE,
                last -> last == null
                        ? origins.behind("", 0, AT_ONCE)
                        : origins.behind(last.caseId(), last.version(), AT_ONCE),
                ExportedOrigins::fields);
    }

    private static Map<String, Object> fields(VersionOrigins of) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("of", of.caseId());
        fields.put("version", of.version());
        fields.put("origins", of.origins());
        return fields;
    }
}
