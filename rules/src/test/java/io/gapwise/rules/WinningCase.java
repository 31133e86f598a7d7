package io.gapwise.rules;

import io.gapwise.core.cases.Method;
import io.gapwise.insight.rulecases.SentAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case as a manager would tell it, for which one way of learning is clearly the best. */
record WinningCase(Method method, String title, Map<String, Object> answers) {

    private static final JsonMapper JSON = new JsonMapper();

    static List<WinningCase> all() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/winning.ndjson")).stream()
                    .map(JSON::readTree)
                    .map(WinningCase::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WinningCase of(JsonNode line) {
        JsonNode sent = line.get("case");
        return new WinningCase(
                Method.valueOf(line.get("wins").asString()), sent.get("title").asString(), SentAnswers.of(sent));
    }

    @Override
    public String toString() {
        return method + ": " + title;
    }
}
