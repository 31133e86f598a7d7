package io.gapwise.site.strategy;

import io.gapwise.service.strategy.StrategyField;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.strategy.StrategyValues;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what stands in the fields of a form, as somebody typed it. It becomes the JSON that the API takes, so that both
 * are checked by the same reader.
 */
record TypedEntry(StrategyKind kind, Map<String, String> typed) {

    TypedEntry {
        typed = Map.copyOf(typed);
    }

    static TypedEntry sent(StrategyKind kind, MultiValueMap<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (StrategyField field : kind.fields()) {
            String value = form.getFirst(field.name());
            typed.put(field.name(), value == null ? "" : value);
        }
        return new TypedEntry(kind, typed);
    }

    static TypedEntry of(StrategyKind kind, StrategyValues values) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (StrategyField field : kind.fields()) {
            typed.put(
                    field.name(),
                    field.type() == StrategyField.Type.YES_NO
                            ? values.yes(field.name()) ? "true" : ""
                            : values.number(field.name())
                                    .map(EntryNumber::written)
                                    .orElseGet(() -> String.join("\n", values.texts(field.name()))));
        }
        return new TypedEntry(kind, typed);
    }

    /** Takes fields as they are sent to the API. */
    static TypedEntry of(StrategyKind kind, ObjectNode json) {
        Map<String, String> typed = new LinkedHashMap<>();
        kind.fields()
                .forEach(field -> typed.put(
                        field.name(),
                        json.has(field.name()) ? json.get(field.name()).asString("") : ""));
        return new TypedEntry(kind, typed);
    }

    String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Returns a JSON Merge Patch that says all of the form: what is empty is taken away. */
    ObjectNode patch() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (StrategyField field : kind.fields()) {
            String value = text(field.name()).strip();
            if (value.isEmpty()) {
                json.putNull(field.name());
            } else {
                json.set(field.name(), value(field, value));
            }
        }
        return json;
    }

    private static JsonNode value(StrategyField field, String value) {
        return switch (field.type()) {
            case LIST, LINKS -> {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                Arrays.stream(value.split("\\R"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .forEach(list::add);
                yield list;
            }
            case WHOLE, NUMBER -> number(field, value);
            case YES_NO -> JsonNodeFactory.instance.booleanNode(value.equals("true"));
            case TEXT, LONG_TEXT, CHOICE, DAY, CURRENCY, LINK -> JsonNodeFactory.instance.stringNode(value);
        };
    }

    /** What cannot be read as a number is sent on as it was typed, and refused together with everything else. */
    private static JsonNode number(StrategyField field, String typed) {
        try {
            return JsonNodeFactory.instance.numberNode(EntryNumber.read(field, typed));
        } catch (NumberFormatException e) {
            return JsonNodeFactory.instance.stringNode(typed);
        }
    }
}
