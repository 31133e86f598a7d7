package io.gapwise.service.docs;

import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says of the operations whose answers have a tag that a client may ask whether its copy still holds. */
final class CopiesOfOperations {

    /** Lists those whose tag is made from what they answer; the others describe the tag of a state themselves. */
    private static final Set<String> TAGGED_BY_CONTENT = Set.of(
            "/api/v1/recommendations/{id}",
            "/api/v1/recommendations/{id}/case",
            "/api/v1/cases/{id}/versions/{number}",
            "/api/v1/erasures/{id}",
            "/api/v1/rulesets/{version}");

    private static final String KNOWN = "If-None-Match";

    private CopiesOfOperations() {}

    static void describe(ObjectNode description) {
        description.get("paths").forEachEntry((path, operations) -> {
            JsonNode reading = operations.path("get");
            JsonNode answer = reading.at("/responses/200");
            if (TAGGED_BY_CONTENT.contains(path)) {
                ObjectNode tag =
                        ((ObjectNode) answer).withObjectProperty("headers").putObject("ETag");
                tag.put("description", "Names this answer, for `If-None-Match`");
                tag.putObject("schema").put("type", "string");
            }
            if (answer.at("/headers/ETag").isObject()) {
                describe((ObjectNode) reading, answer.at("/headers/ETag"));
            }
        });
    }

    private static void describe(ObjectNode reading, JsonNode tag) {
        if (StreamSupport.stream(reading.path("parameters").spliterator(), false)
                .noneMatch(each -> each.path("name").asString("").equals(KNOWN))) {
            ObjectNode parameter = reading.withArrayProperty("parameters").addObject();
            parameter.put("name", KNOWN);
            parameter.put("in", "header");
            parameter.put("description", "The `ETag` that is known already; the answer is `304` if it still holds");
            parameter.put("required", false);
            parameter.putObject("schema").put("type", "string");
            parameter.put("example", "\"3\"");
        }
        ObjectNode unchanged = ((ObjectNode) reading.get("responses")).putObject("304");
        unchanged.put("description", "The copy with this `ETag` still holds; there is no body");
        unchanged.putObject("headers").set("ETag", tag.deepCopy());
    }
}
