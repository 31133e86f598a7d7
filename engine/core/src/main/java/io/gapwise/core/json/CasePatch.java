package io.gapwise.core.json;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes answers of a case with a JSON Merge Patch (RFC 7396): a value replaces the answer, null leaves it out. */
public final class CasePatch {

    private CasePatch() {}

    /**
     * Returns the changed case, which is read as strictly as any other.
     *
     * @param caseJson a case that has been read before
     * @param patch the changes to make in it
     * @throws BadCase with every problem found
     */
    public static GapCase applied(byte[] caseJson, byte[] patch) throws BadCase {
        if (patch.length > GapCaseJson.MAX_BYTES) {
            throw GapCaseJson.tooLarge();
        }
        JsonNode changes = JsonTree.read(patch);
        if (!(changes instanceof ObjectNode)) {
            throw new BadCase(List.of(Problem.at(ProblemKind.WRONG_TYPE, "", Sentence.of("changes.object"))));
        }
        ObjectNode changed = (ObjectNode) JsonTree.read(caseJson);
        merge(changed, changes);
        return GapCaseJson.read(JsonTree.write(changed));
    }

    /**
     * Changes a JSON object as RFC 7396 says.
     *
     * @param changes an object
     */
    public static void merge(ObjectNode into, JsonNode changes) {
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
}
