package io.gapwise.service.docs;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds what the description says of cases that change. It stands in a file of its own, because it is long. */
final class CaseDescription {

    /** Names the schema of which another one has all members, and more. */
    private static final String EXTENDS = "extends";

    private static final String REQUIRED = "required";

    private CaseDescription() {}

    /** @param cases its paths, and its schemas, responses and examples */
    static void addTo(ObjectNode description, ObjectNode cases) {
        cases.get("paths")
                .forEachEntry((path, operations) -> description
                        .withObjectProperty("paths")
                        .withObjectProperty(path)
                        .setAll((ObjectNode) operations));
        ObjectNode components = description.withObjectProperty("components");
        for (String kind : List.of("responses", "examples")) {
            components.withObjectProperty(kind).setAll((ObjectNode) cases.get(kind));
        }
        for (String kind : List.of("parameters", "headers")) {
            if (cases.has(kind)) {
                components.withObjectProperty(kind).setAll((ObjectNode) cases.get(kind));
            }
        }
        ObjectNode schemas = components.withObjectProperty("schemas");
        cases.get("schemas").forEachEntry((name, schema) -> schemas.set(name, extended((ObjectNode) schema, schemas)));
    }

    /** Schemas that allow no other members cannot be put together by reference, so that one is copied. */
    private static ObjectNode extended(ObjectNode schema, ObjectNode schemas) {
        if (!schema.has(EXTENDS)) {
            return schema;
        }
        ObjectNode whole =
                (ObjectNode) schemas.get(schema.get(EXTENDS).asString()).deepCopy();
        whole.remove(List.of("$defs", "title", "$comment"));
        whole.set("description", schema.get("description"));
        whole.withObjectProperty("properties").setAll((ObjectNode) schema.get("properties"));
        ArrayNode required = whole.withArrayProperty(REQUIRED);
        if (schema.get(REQUIRED) instanceof ArrayNode more) {
            for (JsonNode member : more) {
                required.add(member);
            }
        }
        return whole;
    }
}
