package io.gapwise.bench;

import io.gapwise.core.json.Lines;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What evaluating is measured against: reads each case as JSON and writes an answer as JSON, the same in kind and length,
 * without deciding anything. Arguments: the cases, some answers to be written in turn, where to.
 */
final class BareReadWrite {

    private static final JsonMapper JSON = new JsonMapper();

    private BareReadWrite() {}

    public static void main(String... arguments) throws IOException {
        List<JsonNode> answers = Files.readAllLines(Path.of(arguments[1])).stream()
                .map(JSON::readTree)
                .toList();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(arguments[0])), 1 << 16);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])), 1 << 18)) {
            Lines lines = new Lines(in);
            int next = 0;
            for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                if (!JSON.readTree(line.bytes()).isObject()) {
                    throw new IllegalStateException("A line must be an object.");
                }
                out.write(JSON.writeValueAsBytes(answers.get(next)));
                out.write('\n');
                next = (next + 1) % answers.size();
            }
        }
    }
}
