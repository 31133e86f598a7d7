package io.gapwise.service.cases;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.CasePatch;
import io.gapwise.core.json.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a change of a case on top of what others have changed meanwhile. Where both changed the same answer, the later
 * change stands, and the other one stays in the earlier version. Statements that others added stay.
 */
final class CaseMerge {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String EVIDENCE = "evidence";
    private static final String STATEMENTS = "statements";

    private CaseMerge() {}

    /**
     * Returns the case as JSON.
     *
     * @param base what the case said when the change began
     * @param changed what it says after the change
     * @param now what it says meanwhile
     */
    static String of(String base, String changed, String now) throws BadCase {
        ObjectNode from = object(base);
        ObjectNode to = object(changed);
        ObjectNode into = object(now);
        List<JsonNode> statements = statements(into);
        List<JsonNode> left = statements(from);
        statements(to).forEach(left::remove);
        left.forEach(statements::remove);
        List<JsonNode> added = statements(to);
        statements(from).forEach(added::remove);
        added.removeIf(statements::contains);
        statements.addAll(added);
        CasePatch.merge(into, difference(from, to));
        put(into, statements);
        return new String(JsonTree.write(into), StandardCharsets.UTF_8);
    }

    private static ObjectNode object(String json) throws BadCase {
        return (ObjectNode) JsonTree.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<JsonNode> statements(ObjectNode gapCase) {
        List<JsonNode> statements = new ArrayList<>();
        if (gapCase.path(EVIDENCE).path(STATEMENTS) instanceof ArrayNode array) {
            array.forEach(statements::add);
        }
        return statements;
    }

    private static void put(ObjectNode gapCase, List<JsonNode> statements) {
        if (!statements.isEmpty()) {
            ArrayNode array = gapCase.withObjectProperty(EVIDENCE).putArray(STATEMENTS);
            statements.forEach(array::add);
        } else if (gapCase.path(EVIDENCE) instanceof ObjectNode evidence) {
            evidence.remove(STATEMENTS);
        }
    }

    /** Returns the JSON Merge Patch that leads from one object to the other. */
    private static ObjectNode difference(ObjectNode from, ObjectNode to) {
        ObjectNode patch = NODES.objectNode();
        from.propertyNames().forEach(name -> {
            if (!to.has(name)) {
                patch.putNull(name);
            }
        });
        to.forEachEntry((name, value) -> {
            @Nullable JsonNode before = from.get(name);
            if (before instanceof ObjectNode inner && value instanceof ObjectNode now) {
                ObjectNode within = difference(inner, now);
                if (!within.isEmpty()) {
                    patch.set(name, within);
                }
            } else if (!value.equals(before)) {
                patch.set(name, value);
            }
        });
        return patch;
    }
}
