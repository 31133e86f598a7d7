package io.gapwise.service.initiatives;

import io.gapwise.service.export.ExportPart;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Exports initiatives, what was said of them before, and their checks. */
@Component
@Order(31)
class ExportedInitiatives implements ExportPart {

    private static final String INITIATIVE = "initiative";
    private static final String CHECK = "initiative-check";
    private static final int AT_ONCE = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InitiativeRecords records;
    private final InitiativeVersions versions;
    private final InitiativeChecks checks;

    ExportedInitiatives(InitiativeRecords records, InitiativeVersions versions, InitiativeChecks checks) {
        this.records = records;
        this.versions = versions;
        this.checks = checks;
    }

    @Override
    public List<String> types() {
        return List.of(INITIATIVE, CHECK);
    }

    @Override
    public Writing begin() {
        Writing all = ExportPart.<Initiative>pageByPage(
                INITIATIVE, last -> records.behind(last == null ? "" : last.id(), AT_ONCE), this::members);
        Writing checked = ExportPart.<InitiativeCheck>pageByPage(
                CHECK,
                last -> checks.behind(last == null ? "" : last.id(), AT_ONCE),
                check -> map(CheckJson.of(check)));
        return lines -> {
            all.to(lines);
            checked.to(lines);
        };
    }

    private Map<String, Object> members(Initiative initiative) {
        ObjectNode json = InitiativeJson.of(initiative);
        ArrayNode before = json.putArray("versions");
        versions.of(initiative.id()).forEach(version -> before.add(InitiativeJson.of(version)));
        return map(json);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(ObjectNode json) {
        return JSON.convertValue(json, Map.class);
    }
}
