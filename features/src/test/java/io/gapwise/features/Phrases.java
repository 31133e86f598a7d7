package io.gapwise.features;

import io.gapwise.core.problems.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words of learning and development, and what the contract calls the same thing: see {@code phrases.json}. */
final class Phrases {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode TABLE = read();

    private Phrases() {}

    /** The answers of a case that a phrase stands for, by contract path. */
    static Map<String, Object> fact(String phrase) {
        return JSON.convertValue(find("facts", phrase), new TypeReference<>() {});
    }

    static String verdict(String phrase) {
        return word("verdicts", phrase);
    }

    static String remedy(String phrase) {
        return word("remedies", phrase);
    }

    static String method(String phrase) {
        return word("methods", phrase);
    }

    static String remedyOrMethod(String phrase) {
        return TABLE.get("remedies").has(phrase) ? remedy(phrase) : method(phrase);
    }

    /** The contract path of a question. */
    static String topic(String phrase) {
        return word("topics", phrase);
    }

    static String word(String section, String phrase) {
        return find(section, phrase).asString();
    }

    static JsonNode table() {
        return TABLE;
    }

    private static JsonNode find(String section, String phrase) {
        JsonNode found = TABLE.get(section).get(phrase);
        if (found == null) {
            String maybe = Nearest.to(phrase, TABLE.get(section).propertyNames());
            throw new IllegalArgumentException("The phrase \"%s\" is not among the %s of phrases.json.%s"
                    .formatted(phrase, section, maybe == null ? "" : "\nMaybe \"%s\" was meant.".formatted(maybe)));
        }
        return found;
    }

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.json"))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
