package io.gapwise.service.docs;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Says of the operations whose answers hold sentences that they come in the language that is asked for. */
final class LanguagesOfOperations {

    private static final List<String> WITH_SENTENCES = List.of(
            "/paths/~1api~1v1~1recommendations/post",
            "/paths/~1api~1v1~1recommendations/get",
            "/paths/~1api~1v1~1recommendations~1{id}/get",
            "/paths/~1api~1v1~1recommendations~1batch/post",
            "/paths/~1api~1v1~1recommendations~1{id}~1why/get",
            "/paths/~1api~1v1~1recommendations~1{id}~1why-not/get",
            "/paths/~1api~1v1~1recommendations~1{id}~1what-if/post",
            "/paths/~1api~1v1~1cases~1{id}~1recommendations/post",
            "/paths/~1api~1v1~1priorities/get",
            "/paths/~1api~1v1~1plan-candidates/get",
            "/paths/~1api~1v1~1interviews~1next/post");

    private LanguagesOfOperations() {}

    static void describe(ObjectNode description) {
        for (String operation : WITH_SENTENCES) {
            ObjectNode described = (ObjectNode) description.at(operation);
            ObjectNode parameter = described.withArrayProperty("parameters").addObject();
            parameter.put("name", "Accept-Language");
            parameter.put("in", "header");
            parameter.put(
                    "description",
                    "The language of the sentences, English or German; English where it is left out. `Content-Language` says"
                            + " in which they are, and names both where a rule has no translation. All else is the same in"
                            + " every language.");
            parameter.put("required", false);
            parameter.putObject("schema").put("type", "string");
            parameter.put("example", "de");
        }
    }
}
