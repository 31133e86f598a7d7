package io.gapwise.rules;

import io.gapwise.engine.rulecases.SentAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers to the form for a case that was published with its author's verdict; what the publication says in words is
 * to be read there.
 *
 * @param source where it was published
 * @param verdict the author's
 * @param sure whether the author's text leaves no doubt about it
 */
record PublishedCase(String source, String verdict, boolean sure, JsonNode sent, Map<String, Object> answers) {

    private static final JsonMapper JSON = new JsonMapper();

    static List<PublishedCase> all() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/published.ndjson")).stream()
                    .map(JSON::readTree)
                    .map(PublishedCase::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedCase of(JsonNode line) {
        return new PublishedCase(
                line.get("source").asString(),
                line.get("verdict").asString(),
                line.get("confidence").asString().equals("high"),
                line.get("case"),
                SentAnswers.of(line.get("case")));
    }
}
