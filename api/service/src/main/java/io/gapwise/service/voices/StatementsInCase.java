package io.gapwise.service.voices;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts what people said into the JSON of a case, in the place of what they had said before. */
final class StatementsInCase {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StatementsInCase() {}

    /** Writes statements as a case holds them. */
    static String written(List<Statement> statements) {
        return JSON.writeValueAsString(CaseAnswers.sent(statements));
    }

    /**
     * Returns a case with other statements.
     *
     * @param taken all statements that were ever taken into the case, as they were written; those of them that it still
     *     holds are replaced. One that somebody has changed since is somebody's own, and stays.
     * @param now the statements that follow from the answers now
     */
    static String replaced(String caseJson, @Nullable String taken, String now) {
        ObjectNode gapCase = (ObjectNode) JSON.readTree(caseJson);
        List<JsonNode> replaced = replaced(held(gapCase), taken, now);
        boolean hadNone = !gapCase.path("evidence").path("statements").isArray();
        if (!replaced.isEmpty() || !hadNone) {
            ArrayNode statements = evidence(gapCase).putArray("statements");
            replaced.forEach(statements::add);
        }
        return JSON.writeValueAsString(gapCase);
    }

    /** Says whether a case holds exactly these of all statements that were ever taken into it, in whatever order. */
    static boolean holds(String caseJson, @Nullable String taken, String now) {
        List<JsonNode> held = held(JSON.readTree(caseJson));
        List<JsonNode> missing = replaced(held, taken, now);
        int number = missing.size();
        held.forEach(missing::remove);
        return missing.isEmpty() && number == held.size();
    }

    /** Adds statements to those that were ever taken: a case can be set back to any of its versions. */
    static String together(@Nullable String taken, String now) {
        Set<JsonNode> all = new LinkedHashSet<>(listed(taken));
        all.addAll(listed(now));
        return JSON.writeValueAsString(all);
    }

    private static List<JsonNode> replaced(List<JsonNode> held, @Nullable String taken, String now) {
        List<JsonNode> statements = new ArrayList<>(held);
        listed(taken).forEach(statements::remove);
        statements.addAll(listed(now));
        return statements;
    }

    private static List<JsonNode> held(JsonNode gapCase) {
        return gapCase.path("evidence").path("statements").valueStream().toList();
    }

    private static List<JsonNode> listed(@Nullable String written) {
        return written == null
                ? List.of()
                : JSON.readTree(written).valueStream().toList();
    }

    private static ObjectNode evidence(ObjectNode gapCase) {
        return gapCase.get("evidence") instanceof ObjectNode evidence ? evidence : gapCase.putObject("evidence");
    }
}
