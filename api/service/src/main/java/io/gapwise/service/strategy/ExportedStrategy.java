package io.gapwise.service.strategy;

import io.gapwise.service.export.ExportPart;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Exports the entries of the strategy, and what was said of them before. */
@Component
@Order(35)
class ExportedStrategy implements ExportPart {

    private static final int AT_ONCE = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StrategyItems items;
    private final StrategyVersions versions;

    ExportedStrategy(StrategyItems items, StrategyVersions versions) {
        this.items = items;
        this.versions = versions;
    }

    @Override
    public List<String> types() {
        return Arrays.stream(StrategyKind.values()).map(ExportedStrategy::type).toList();
    }

    private static String type(StrategyKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Writing begin() {
        List<Writing> all = Arrays.stream(StrategyKind.values()).map(this::each).toList();
        return lines -> {
            for (Writing writing : all) {
                writing.to(lines);
            }
        };
    }

    private Writing each(StrategyKind kind) {
        return ExportPart.<StrategyItem>pageByPage(
                type(kind), last -> items.behind(kind, last == null ? "" : last.id(), AT_ONCE), this::members);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> members(StrategyItem item) {
        ObjectNode json = StrategyJson.of(item);
        ArrayNode before = json.putArray("versions");
        versions.of(item).forEach(version -> before.add(StrategyJson.of(version)));
        return JSON.convertValue(json, Map.class);
    }
}
