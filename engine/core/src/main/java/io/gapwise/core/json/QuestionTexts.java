package io.gapwise.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each answer of a case is asked for, in plain words: as the contract's own schema describes it. */
public final class QuestionTexts {

    private static final String SCHEMA = "/io/gapwise/core/contract/gap-case.schema.json";
    private static final JsonNode CONTRACT = read();

    private QuestionTexts() {}

    /** The description of a path of the gap case. */
    public static String of(String path) {
        String pointer = "/properties/" + path.replace(".", "/properties/") + "/description";
        return CONTRACT.at(pointer).asString();
    }

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(QuestionTexts.class.getResourceAsStream(SCHEMA))) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The contract cannot be read.", e);
        }
    }
}
