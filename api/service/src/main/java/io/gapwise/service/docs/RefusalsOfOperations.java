package io.gapwise.service.docs;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds to each operation what stands before all of them and can refuse a request: access, the host's name, parameters
 * that are not described, the limit of the client and that of the machine.
 */
final class RefusalsOfOperations {

    /** The responses that every operation can give, by their statuses. */
    private static final Map<String, String> OF_ALL = Map.of(
            "400", "BadParameters",
            "401", "NotLetIn",
            "403", "NotAllowed",
            "421", "OtherHost",
            "429", "TooMany",
            "503", "StoreUnavailable");

    private static final Map<String, String> HEADERS =
            Map.of("RateLimit-Policy", "RateLimitPolicy", "RateLimit", "RateLimit");

    private RefusalsOfOperations() {}

    /** A status that an operation describes itself stays as it is. */
    static void describe(ObjectNode description) {
        description
                .get("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                    ObjectNode responses = (ObjectNode) operation.get("responses");
                    responses.forEachEntry((status, response) -> {
                        if (status.startsWith("2")) {
                            HEADERS.forEach((header, name) -> ((ObjectNode) response)
                                    .withObjectProperty("headers")
                                    .putObject(header)
                                    .put("$ref", "#/components/headers/" + name));
                        }
                    });
                    OF_ALL.forEach((status, response) -> {
                        if (!responses.has(status)) {
                            responses.putObject(status).put("$ref", "#/components/responses/" + response);
                        }
                    });
                }));
    }
}
