package io.gapwise.service.docs;

import io.gapwise.service.once.KeyedRequests;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Says of the operations that store something that they can be sent again with a key. */
final class KeysOfOperations {

    /** What a key can lead to, by its status. */
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "BadIdempotencyKey",
            "409", "InFlight",
            "410", "KeptAnswerErased",
            "422", "OtherRequestUnderKey");

    private KeysOfOperations() {}

    /** A status that an operation describes itself stays as it is. */
    static void describe(ObjectNode description) {
        description
                .get("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                    if (KeyedRequests.takesKeys(method, path)) {
                        parameter((ObjectNode) operation);
                        answers((ObjectNode) operation.get("responses"));
                    } else if (KeyedRequests.takesKeysOfLines(method, path)) {
                        parameter((ObjectNode) operation);
                        refused((ObjectNode) operation.get("responses"), "400");
                    }
                }));
    }

    private static void parameter(ObjectNode operation) {
        operation.withArrayProperty("parameters").addObject().put("$ref", "#/components/parameters/IdempotencyKey");
    }

    private static void answers(ObjectNode responses) {
        responses.forEachEntry((status, response) -> {
            if (status.startsWith("2")) {
                ((ObjectNode) response)
                        .withObjectProperty("headers")
                        .putObject("Idempotency-Replayed")
                        .put("$ref", "#/components/headers/IdempotencyReplayed");
            }
        });
        REFUSALS.keySet().forEach(status -> refused(responses, status));
    }

    private static void refused(ObjectNode responses, String status) {
        if (!responses.has(status)) {
            responses.putObject(status).put("$ref", "#/components/responses/" + REFUSALS.get(status));
        }
    }
}
