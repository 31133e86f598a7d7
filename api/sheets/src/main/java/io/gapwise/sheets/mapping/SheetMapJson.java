package io.gapwise.sheets.mapping;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes maps as JSON; {@code sheet-map.schema.json} beside this class describes the form. */
public final class SheetMapJson {

    /** Names the resource that holds the JSON Schema of a map. */
    public static final String SCHEMA = "sheet-map.schema.json";

    static final int VERSION = 1;
    private static final int MOST_BYTES = 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private SheetMapJson() {}

    /**
     * Reads a map.
     *
     * @throws UnusableMap if it cannot be used; it names everything that is wrong
     */
    public static SheetMap read(byte[] bytes) throws UnusableMap {
        if (bytes.length > MOST_BYTES) {
            throw new UnusableMap(List.of(Problem.at(ProblemKind.TOO_LARGE, "", "A map has at most 1 MiB.")));
        }
        JsonNode root;
        try {
            root = JSON.readTree(withoutMark(bytes));
        } catch (JacksonException e) {
            throw new UnusableMap(
                    List.of(Problem.at(ProblemKind.MALFORMED, "", "This is not JSON: " + e.getOriginalMessage())));
        }
        return new MapReader().read(root);
    }

    private static byte[] withoutMark(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a map so that a person can read and change it. */
    public static byte[] write(SheetMap map) {
        ObjectNode root = JSON.createObjectNode();
        root.put("gapwiseSheetMap", VERSION);
        if (map.sheet() != null) {
            root.put("sheet", map.sheet());
        }
        root.put("headerRow", map.headerRow());
        root.put("headerRows", map.headerRows());
        root.put("decimal", map.decimal().name());
        root.put("title", map.title());
        if (map.requiredLevel() != null) {
            root.put("requiredLevel", map.requiredLevel());
        }
        ArrayNode columns = root.putArray("columns");
        map.columns().forEach(column -> write(column, columns.addObject()));
        if (!map.constants().isEmpty()) {
            words(map.constants(), root.putObject("constants"));
        }
        return (JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void write(MappedColumn column, ObjectNode to) {
        to.put("column", column.column());
        if (column.position() != null) {
            to.put("position", column.position());
        }
        to.put("use", column.use().name());
        if (column.field() != null) {
            to.put("field", column.field());
        }
        if (!column.separator().isEmpty()) {
            to.put("separator", column.separator());
        }
        if (!column.words().isEmpty()) {
            words(column.words(), to.putObject("words"));
        }
        if (!column.why().isEmpty()) {
            to.put("why", column.why());
        }
    }

    private static void words(Map<String, List<String>> words, ObjectNode to) {
        words.forEach((word, meant) -> {
            if (meant.isEmpty()) {
                to.putNull(word);
            } else if (meant.size() == 1) {
                to.put(word, meant.get(0));
            } else {
                ArrayNode several = to.putArray(word);
                meant.forEach(several::add);
            }
        });
    }
}
