package io.gapwise.service.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives every object and every list of words of the description a name among its components, so that generated clients
 * have one type for each, with a name that stays. What is the same in two places is one component.
 *
 * <p>The name is its title, else that of the nearest component with the names of the members that lead from there to it,
 * unless {@code openapi-names.json} has a better one for that.
 */
final class NamedSchemas {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String REF = "$ref";
    private static final String DEFS = "$defs";
    private static final String DESCRIPTION = "description";
    private static final List<String> LISTS = List.of("oneOf", "anyOf", "allOf");

    private final ObjectNode schemas;
    private final JsonNode better;
    private final Map<JsonNode, String> known = new HashMap<>();

    private NamedSchemas(ObjectNode schemas, JsonNode better) {
        this.schemas = schemas;
        this.better = better;
    }

    /**
     * @param better names of components by those that they would get
     * @throws IllegalStateException if two different things get the same name
     */
    static void describe(ObjectNode description, JsonNode better) {
        ObjectNode components = (ObjectNode) description.get("components");
        NamedSchemas named = new NamedSchemas((ObjectNode) components.get("schemas"), better);
        for (String name : new ArrayList<>(named.schemas.propertyNames())) {
            named.takeOutDefinitions(name, description);
        }
        for (String name : new ArrayList<>(named.schemas.propertyNames())) {
            named.inside((ObjectNode) named.schemas.get(name), name);
        }
        components.path("responses").forEachEntry((name, response) -> named.content(response, name));
        description
                .get("paths")
                .forEachEntry((path, operations) ->
                        operations.forEachEntry((method, operation) -> named.operation((ObjectNode) operation)));
        referToNames(description, description);
    }

    /** What stood inside a component and was referred to there is a component of its own now. */
    private static void referToNames(JsonNode node, ObjectNode description) {
        String reference = node.path(REF).asString("");
        if (reference.startsWith(SCHEMAS)) {
            JsonNode named = description.at(reference.substring(1)).path(REF);
            if (named.isString()) {
                ((ObjectNode) node).set(REF, named);
            }
        }
        node.forEach(child -> referToNames(child, description));
    }

    /** The definitions of a schema become components, and all that refer to them do so there. */
    private void takeOutDefinitions(String name, ObjectNode description) {
        JsonNode definitions = ((ObjectNode) schemas.get(name)).remove(DEFS);
        if (definitions != null) {
            definitions.forEachEntry((definition, schema) -> put(component(name, definition), schema));
            definitions.forEachEntry((definition, schema) -> refer(
                    description,
                    SCHEMAS + name + "/" + DEFS + "/" + definition,
                    SCHEMAS + component(name, definition)));
        }
    }

    private String component(String name, String definition) {
        return better(name + "/" + definition, capital(definition));
    }

    private static void refer(JsonNode node, String from, String to) {
        if (node instanceof ObjectNode object && object.path(REF).asString("").equals(from)) {
            object.put(REF, to);
        }
        node.forEach(child -> refer(child, from, to));
    }

    private void operation(ObjectNode operation) {
        String name = capital(operation.get("operationId").asString());
        operation.path("parameters").forEach(parameter -> {
            if (parameter.has("schema")) {
                member(
                        (ObjectNode) parameter,
                        "schema",
                        name + capital(parameter.get("name").asString()));
            }
        });
        content(operation.path("requestBody"), name + "Request");
        operation.get("responses").forEachEntry((status, response) -> content(response, name + "Answer"));
    }

    private void content(JsonNode holder, String name) {
        holder.path("content").forEach(media -> {
            if (media.has("schema")) {
                member((ObjectNode) media, "schema", name);
            }
        });
    }

    /** Names what stands inside a schema, the innermost first. */
    private void inside(ObjectNode schema, String name) {
        JsonNode properties = schema.path("properties");
        for (String property : new ArrayList<>(properties.propertyNames())) {
            member((ObjectNode) properties, property, name + capital(property));
        }
        if (schema.path("items") instanceof ObjectNode) {
            member(schema, "items", singular(name));
        }
        if (schema.path("additionalProperties") instanceof ObjectNode) {
            member(schema, "additionalProperties", singular(name));
        }
        for (String list : LISTS) {
            if (schema.get(list) instanceof ArrayNode parts) {
                parts(schema, parts, name);
            }
        }
    }

    /** What is one of several things is told apart by the only word that each of them has as its type. */
    private void parts(ObjectNode schema, ArrayNode parts, String name) {
        ObjectNode mapping = schema.objectNode();
        for (int i = 0; i < parts.size(); i++) {
            ObjectNode part = (ObjectNode) parts.get(i);
            String type = part.at("/properties/type/enum/0").asString("");
            if (isToBeNamed(part)) {
                ObjectNode reference = named(part, name + capital(type));
                // Generators look for the part itself where something else stands beside its reference.
                reference.remove(DESCRIPTION);
                parts.set(i, reference);
                mapping.set(type, reference.get(REF));
            }
        }
        if (mapping.size() == parts.size()) {
            schema.putObject("discriminator").put("propertyName", "type").set("mapping", mapping);
        }
    }

    private void member(ObjectNode holder, String member, String name) {
        if (holder.get(member) instanceof ObjectNode schema) {
            if (isToBeNamed(schema)) {
                holder.set(member, named(schema, name));
            } else {
                inside(schema, name);
            }
        }
    }

    private static boolean isToBeNamed(JsonNode schema) {
        return schema.path("type").asString("").equals("object")
                        && !schema.path("properties").isEmpty()
                || schema.path("enum").size() > 1 && schema.path("enum").get(0).isString();
    }

    /** Makes a component of a schema and returns the reference to it, with what is said of it in this place. */
    private ObjectNode named(ObjectNode schema, String name) {
        inside(schema, name);
        ObjectNode reference = schema.objectNode();
        ObjectNode alike = schema.deepCopy();
        JsonNode description = alike.remove(DESCRIPTION);
        if (!known.containsKey(alike)) {
            put(better(name, schema.path("title").asString(name)), schema);
        }
        reference.put(REF, SCHEMAS + known.get(alike));
        if (description != null) {
            reference.set(DESCRIPTION, description);
        }
        return reference;
    }

    private String better(String place, String name) {
        return better.path(place).asString(name);
    }

    private void put(String name, JsonNode schema) {
        if (schemas.has(name)) {
            throw new IllegalStateException("Two different schemas are called " + name + ".");
        }
        schemas.set(name, schema);
        ObjectNode alike = ((ObjectNode) schema).deepCopy();
        alike.remove(DESCRIPTION);
        known.putIfAbsent(alike, name);
    }

    private static String capital(String word) {
        StringBuilder written = new StringBuilder();
        for (String part : word.split("[^A-Za-z0-9]+")) {
            if (!part.isEmpty()) {
                written.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
            }
        }
        return written.toString();
    }

    private static String singular(String name) {
        if (name.endsWith("ies")) {
            return name.substring(0, name.length() - 3) + "y";
        }
        return name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name + "Entry";
    }
}
