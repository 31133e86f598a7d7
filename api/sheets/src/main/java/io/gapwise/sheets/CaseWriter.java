package io.gapwise.sheets;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a gap case as JSON, one answer at a time. Answers must come in contract order, so that the answers of one
 * group follow one another.
 */
final class CaseWriter {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), bytes);
    private String group = "";

    CaseWriter() {
        generator.writeStartObject();
    }

    /** @param path the path of the answer in the contract */
    void answer(String path, Consumer<JsonGenerator> value) {
        int dot = path.indexOf('.');
        open(dot < 0 ? "" : path.substring(0, dot));
        generator.writeName(path.substring(dot + 1));
        value.accept(generator);
    }

    private void open(String next) {
        if (!next.equals(group)) {
            if (!group.isEmpty()) {
                generator.writeEndObject();
            }
            if (!next.isEmpty()) {
                generator.writeName(next);
                generator.writeStartObject();
            }
            group = next;
        }
    }

    /** Returns the complete case; no answer can be added afterwards. */
    byte[] bytes() {
        open("");
        generator.writeEndObject();
        generator.close();
        return bytes.toByteArray();
    }
}
