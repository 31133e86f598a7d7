package io.gapwise.core.json;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.problems.Problem;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A case with some answers changed, as a JSON Merge Patch (RFC 7396): what is given replaces, null leaves out. */
public final class CasePatch {

    private static final JsonMapper JSON = JsonMapper.builder(GapCaseJson.factory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private CasePatch() {}

    /**
     * The case changed, read as strictly as any.
     *
     * @param caseJson a case that has been read before
     * @param patch what to change in it
     * @throws BadCase with every problem found
     */
    public static GapCase applied(byte[] caseJson, byte[] patch) throws BadCase {
        if (patch.length > GapCaseJson.MAX_BYTES) {
            throw GapCaseJson.tooLarge();
        }
        JsonNode changes;
        try {
            changes = JSON.readTree(patch);
        } catch (JacksonException e) {
            throw bad("The changes are no valid JSON, or give a field twice.");
        }
        if (!(changes instanceof ObjectNode)) {
            throw bad(
                    "The changes are an object such as {\"setting\":{\"mentors\":\"YES\"}}; null leaves an answer out.");
        }
        ObjectNode changed = (ObjectNode) JSON.readTree(caseJson);
        merge(changed, changes);
        return GapCaseJson.read(JSON.writeValueAsBytes(changed));
    }

    private static void merge(ObjectNode into, JsonNode changes) {
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            String name = change.getKey();
            JsonNode value = change.getValue();
            if (value.isNull()) {
                into.remove(name);
            } else if (value instanceof ObjectNode group) {
                ObjectNode inner = into.get(name) instanceof ObjectNode there ? there : into.putObject(name);
                merge(inner, group);
            } else {
                into.set(name, value);
            }
        }
    }

    private static BadCase bad(String detail) {
        return new BadCase(List.of(Problem.at("", detail)));
    }
}
