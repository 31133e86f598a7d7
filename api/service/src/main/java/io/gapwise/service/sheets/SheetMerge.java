package io.gapwise.service.sheets;

import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.json.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a row of a sheet on top of a case. The sheet speaks only of the answers for which it has a column; an empty cell
 * takes the answer away. Notes of statements have no place in a sheet, so they stay as long as the statements do.
 */
final class SheetMerge {

    private SheetMerge() {}

    /**
     * Returns the case as JSON.
     *
     * @param stored what the case says
     * @param row what the row says
     * @param paths the answers for which the sheet has a column
     * @throws BadCase if this version of the program does not know all that the case says
     */
    static String of(String stored, String row, List<String> paths) throws BadCase {
        ObjectNode into = object(stored);
        ObjectNode from = object(row);
        for (String path : paths) {
            JsonNode value = at(from, path);
            if (path.equals(Evidence.STATEMENTS) && hasStatements(into) && sameWithoutNotes(stored, row)) {
                continue;
            }
            put(into, path, value);
        }
        return new String(JsonTree.write(into), StandardCharsets.UTF_8);
    }

    private static ObjectNode object(String json) throws BadCase {
        return (ObjectNode) JsonTree.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable JsonNode at(ObjectNode gapCase, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? gapCase.get(path)
                : gapCase.path(path.substring(0, dot)).get(path.substring(dot + 1));
    }

    private static void put(ObjectNode gapCase, String path, @Nullable JsonNode value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            put(gapCase, value, path);
        } else if (value != null || gapCase.path(path.substring(0, dot)) instanceof ObjectNode) {
            put(gapCase.withObjectProperty(path.substring(0, dot)), value, path.substring(dot + 1));
        }
    }

    private static void put(ObjectNode into, @Nullable JsonNode value, String name) {
        if (value == null || value.isNull()) {
            into.remove(name);
        } else {
            into.set(name, value);
        }
    }

    private static boolean hasStatements(ObjectNode gapCase) {
        return at(gapCase, Evidence.STATEMENTS) != null;
    }

    private static boolean sameWithoutNotes(String one, String other) throws BadCase {
        return withoutNotes(one).equals(withoutNotes(other));
    }

    private static List<Statement> withoutNotes(String gapCaseJson) throws BadCase {
        List<Statement> statements = GapCaseJson.read(gapCaseJson.getBytes(StandardCharsets.UTF_8))
                .evidence()
                .statements();
        return (statements == null ? List.<Statement>of() : statements)
                .stream()
                        .map(each -> new Statement(
                                each.obstacle(),
                                each.says(),
                                each.by(),
                                each.shownBy(),
                                each.share(),
                                each.people(),
                                null))
                        .toList();
    }
}
