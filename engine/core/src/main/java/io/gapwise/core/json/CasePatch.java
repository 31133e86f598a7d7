package io.gapwise.core.json;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes answers of a case with a JSON Merge Patch (RFC 7396): a value replaces the answer, null leaves it out. */
public final class CasePatch {

    private static final RecordShape CASE = RecordShape.of(GapCase.class);

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
        if (!(JsonTree.read(patch) instanceof ObjectNode changes)) {
            throw new BadCase(List.of(Problem.at(ProblemKind.WRONG_TYPE, "", Sentence.of("changes.object"))));
        }
        List<Problem> problems = misspelt(changes);
        ObjectNode changed = (ObjectNode) JsonTree.read(caseJson);
        merge(changed, changes);
        try {
            GapCase read = GapCaseJson.read(JsonTree.write(changed));
            if (problems.isEmpty()) {
                return read;
            }
        } catch (BadCase bad) {
            problems.addAll(bad.problems());
        }
        throw new BadCase(problems);
    }

    /**
     * Finds the names that no answer has and that are to be left out. Merging would say nothing of them, because what is
     * not there can be left out, and their sender would believe that an answer was taken back.
     */
    public static List<Problem> misspelt(ObjectNode changes) {
        List<Problem> problems = new ArrayList<>();
        misspelt(changes, CASE, "", problems);
        return problems;
    }

    private static void misspelt(ObjectNode changes, RecordShape shape, String at, List<Problem> problems) {
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            RecordShape.Member member = shape.member(change.getKey());
            String here = at + "/" + change.getKey().replace("~", "~0").replace("/", "~1");
            if (member == null) {
                if (change.getValue().isNull()) {
                    problems.add(Problem.unknownWord(
                            ProblemKind.NO_SUCH_FIELD,
                            here,
                            Sentence.of("field.unknown"),
                            change.getKey(),
                            shape.names()));
                }
            } else if (member.shape() != null && change.getValue() instanceof ObjectNode group) {
                misspelt(group, member.shape(), here, problems);
            }
        }
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
