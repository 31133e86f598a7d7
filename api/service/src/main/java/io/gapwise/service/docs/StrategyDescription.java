package io.gapwise.service.docs;

import io.gapwise.service.strategy.StrategyField;
import io.gapwise.service.strategy.StrategyKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Describes the kinds of entries of a strategy, which have the same operations and differ in their fields alone. */
final class StrategyDescription {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DESCRIPTION = "description";

    private StrategyDescription() {}

    /** Writes the operations and the schemas of each kind into what is described of all of them. */
    static ObjectNode of(ObjectNode strategy) {
        ObjectNode paths = strategy.withObjectProperty("paths");
        ObjectNode schemas = strategy.withObjectProperty("schemas");
        String each = JSON.writeValueAsString(strategy.get("each"));
        for (StrategyKind kind : StrategyKind.values()) {
            JsonNode named = strategy.get("kinds").get(kind.path());
            String written = each.replace("{kinds}", kind.path())
                    .replace("{Kinds}", named.get("Kinds").asString())
                    .replace("{Kind}", named.get("Kind").asString())
                    .replace("{what}", named.get("what").asString());
            paths.setAll((ObjectNode) JSON.readTree(written));
            String name = named.get("Kind").asString();
            schemas.set("Sent" + name, sent(kind, strategy.get("fields")));
            schemas.set(name, stored((ObjectNode) schemas.get("Sent" + name).deepCopy()));
        }
        return strategy;
    }

    private static ObjectNode sent(StrategyKind kind, JsonNode fields) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (StrategyField field : kind.fields()) {
            ObjectNode value = value(field);
            value.put(DESCRIPTION, fields.get(field.name()).asString());
            properties.set(field.name(), value);
        }
        schema.putArray("required").add("name");
        return schema;
    }

    private static ObjectNode stored(ObjectNode schema) {
        ObjectNode properties = schema.withObjectProperty("properties");
        properties.putObject("id").put("type", "string").put("format", "uuid");
        properties.putObject("version").put("type", "integer").put(DESCRIPTION, "The number of what is said of it now");
        properties.putObject("sample").put("type", "boolean").put(DESCRIPTION, "Whether it is made up");
        for (String at : new String[] {"createdAt", "changedAt"}) {
            properties.putObject(at).put("type", "string").put("format", "date-time");
        }
        for (String by : new String[] {"createdBy", "changedBy"}) {
            properties.putObject(by).put("type", "string");
        }
        return schema;
    }

    private static ObjectNode value(StrategyField field) {
        ObjectNode value = JSON.createObjectNode();
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK -> value.put("type", "string").put("maxLength", field.longest());
            case CHOICE -> {
                field.words().forEach(value.put("type", "string").putArray("enum")::add);
                yield value;
            }
            case WHOLE -> range(value.put("type", "integer"), field);
            case NUMBER -> range(value.put("type", "number"), field);
            case DAY -> value.put("type", "string").put("format", "date");
            case CURRENCY -> value.put("type", "string").put("pattern", "^[A-Z]{3}$");
            case YES_NO -> value.put("type", "boolean");
            case LIST, LINKS -> {
                range(value.put("type", "array"), field);
                value.putObject("items").put("type", "string").put("maxLength", field.longest());
                yield value;
            }
        };
    }

    private static ObjectNode range(ObjectNode value, StrategyField field) {
        boolean list = field.type() == StrategyField.Type.LIST || field.type() == StrategyField.Type.LINKS;
        if (field.least() != null) {
            value.put("minimum", field.least());
        }
        if (field.most() != null) {
            value.put(list ? "maxItems" : "maximum", field.most());
        }
        return value;
    }
}
