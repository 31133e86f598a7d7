package io.gapwise.service.docs;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says the same in the words that generators of clients understand: one type, or one type and null; a list of words where
 * there is a single one; ids that are plain texts, since no client has to know how they are made up.
 */
final class PlainSchemas {

    private static final String TYPE = "type";
    private static final String FORMAT = "format";
    private static final String NULL = "null";
    private static final String ADDITIONAL = "additionalProperties";
    private static final String UNEVALUATED = "unevaluatedProperties";

    /** Lists what else may say which members an object has. */
    private static final List<String> SAYING_MORE =
            List.of("properties", ADDITIONAL, UNEVALUATED, "allOf", "oneOf", "anyOf", "$ref");

    private PlainSchemas() {}

    static void describe(ObjectNode description) {
        plain(description.get("paths"));
        ObjectNode components = (ObjectNode) description.get("components");
        for (String kind : List.of("parameters", "headers", "responses", "schemas")) {
            if (components.has(kind)) {
                plain(components.get(kind));
            }
        }
    }

    private static void plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.get("enum") instanceof ArrayNode words && words.path(0).isString()) {
                typeOf(object, words);
            }
            if (isSchema(object)) {
                plainIds(object);
                plainConstant(object);
                plainTypes(object);
                openObject(object);
            }
            if (object.path("anyOf")
                    .valueStream()
                    .anyMatch(part -> part.path(TYPE).isArray())) {
                object.remove("anyOf");
            }
            for (String name : new ArrayList<>(object.propertyNames())) {
                if (!name.equals("example") && !name.equals("examples")) {
                    plain(object.get(name));
                }
            }
        } else {
            node.forEach(PlainSchemas::plain);
        }
    }

    private static void typeOf(ObjectNode schema, ArrayNode words) {
        if (words.valueStream().anyMatch(JsonNode::isNull)) {
            schema.putArray(TYPE).add("string").add(NULL);
        } else {
            schema.put(TYPE, "string");
        }
    }

    /** A member that is itself called "type" or "const" holds an object. */
    private static boolean isSchema(ObjectNode object) {
        JsonNode type = object.path(TYPE);
        JsonNode constant = object.path("const");
        return type.isString() || type.isArray() || constant.isValueNode() && !constant.isMissingNode();
    }

    private static void plainIds(ObjectNode schema) {
        if (schema.path(FORMAT).asString("").equals("uuid")) {
            schema.remove(FORMAT);
        }
    }

    private static void plainConstant(ObjectNode schema) {
        if (!schema.path("const").isValueNode()) {
            return;
        }
        JsonNode only = schema.remove("const");
        if (only.isBoolean()) {
            schema.put(TYPE, "boolean");
        } else {
            schema.put(TYPE, only.isNumber() ? "integer" : "string");
            schema.putArray("enum").add(only);
        }
    }

    /** Where values of several types are accepted, no type is named, and the description says which. */
    private static void plainTypes(ObjectNode schema) {
        if (!(schema.get(TYPE) instanceof ArrayNode types)) {
            return;
        }
        List<JsonNode> named = new ArrayList<>();
        types.forEach(type -> {
            if (!type.asString().equals(NULL)) {
                named.add(type);
            }
        });
        if (named.size() > 1) {
            schema.remove(List.of(TYPE, "items"));
        } else if (schema.has("enum") || schema.has("properties")) {
            beside(schema, named.get(0));
        }
    }

    /**
     * An object of which nothing else is said is open; some generators take it for one that holds nothing. As soon as one
     * is open, others take all that are closed for open as well, unless these are closed by the other word of JSON Schema.
     */
    private static void openObject(ObjectNode schema) {
        if (schema.path(ADDITIONAL).isBoolean() && !schema.get(ADDITIONAL).asBoolean()) {
            schema.remove(ADDITIONAL);
            schema.put(UNEVALUATED, false);
        } else if (schema.path(TYPE).asString("").equals("object")
                && SAYING_MORE.stream().noneMatch(schema::has)) {
            schema.put(ADDITIONAL, true);
        }
    }

    /** What has a name goes into a schema of its own, beside which null is accepted. */
    private static void beside(ObjectNode schema, JsonNode type) {
        ObjectNode alone = schema.deepCopy();
        alone.remove("description");
        alone.set(TYPE, type);
        if (alone.get("enum") instanceof ArrayNode words) {
            words.removeIf(JsonNode::isNull);
        }
        schema.retain("description");
        schema.putArray("oneOf").add(alone).addObject().put(TYPE, NULL);
    }
}
