package io.gapwise.cli;

import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running service for a version of its rules. */
final class KeptVersion {

    private final ArgumentCheck use;

    KeptVersion(ArgumentCheck use) {
        this.use = use;
    }

    /**
     * Returns the canonical text of the version.
     *
     * @param address such as {@code http://127.0.0.1:8080/api/v1/rulesets/<version>}
     */
    String text(String address) throws IOException {
        String answer = new ServiceCall(use).answer(address, null);
        try {
            JsonNode text = new JsonMapper().readTree(answer).get("text");
            if (text != null && text.isString()) {
                return text.asString();
            }
        } catch (JacksonException e) {
            // It is refused like JSON that holds no version.
        }
        throw use.wrong("'%s' is not the address of a version of rules.".formatted(address));
    }
}
