package io.gapwise.service.strategy;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes entries as JSON. What nobody said is left out. */
final class StrategyJson {

    private StrategyJson() {}

    static byte[] bytes(StrategyItem item) {
        return JsonTree.write(of(item));
    }

    static byte[] bytes(List<StrategyItem> items) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        items.forEach(each -> all.add(of(each)));
        return JsonTree.write(all);
    }

    static ObjectNode of(StrategyItem item) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", item.id());
        json.setAll(values(item.values()));
        json.put("version", item.version());
        json.put("sample", item.sample());
        json.put("createdAt", item.createdAt().toInstant().toString());
        json.put("createdBy", item.createdBy());
        json.put("changedAt", item.changedAt().toInstant().toString());
        json.put("changedBy", item.changedBy());
        return json;
    }

    static ObjectNode of(StrategyVersion version) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("number", version.number());
        json.put("madeAt", version.madeAt().toInstant().toString());
        json.put("madeBy", version.madeBy());
        json.set("content", values(version.values()));
        return json;
    }

    static ObjectNode values(StrategyValues values) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        values.byField().forEach((field, value) -> {
            if (value instanceof BigDecimal number) {
                json.put(field, number);
            } else if (value instanceof Boolean truth) {
                json.put(field, truth);
            } else if (value instanceof List<?>) {
                values.texts(field).forEach(json.putArray(field)::add);
            } else {
                json.put(field, value.toString());
            }
        });
        return json;
    }

    static String text(StrategyValues values) {
        return new String(JsonTree.write(values(values)), StandardCharsets.UTF_8);
    }

    /** Reads an object that was stored. */
    static ObjectNode stored(String json) {
        try {
            return (ObjectNode) JsonTree.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (BadCase e) {
            throw new IllegalStateException("What was stored is JSON.", e);
        }
    }
}
