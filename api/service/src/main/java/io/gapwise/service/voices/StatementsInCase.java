package io.gapwise.service.voices;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Statement;
import java.util.ArrayList;
import java.util.List;
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
     * @param before the statements that are replaced, as they were written; null where there are none. One that somebody
     *     has changed since is somebody's own, and stays.
     */
    static String replaced(String caseJson, @Nullable String before, String after) {
        ObjectNode gapCase = (ObjectNode) JSON.readTree(caseJson);
        List<JsonNode> kept = new ArrayList<>();
        gapCase.path("evidence").path("statements").forEach(kept::add);
        if (before != null) {
            JSON.readTree(before).forEach(kept::remove);
        }
        JSON.readTree(after).forEach(kept::add);
        boolean hadNone = !gapCase.path("evidence").path("statements").isArray();
        if (!kept.isEmpty() || !hadNone) {
            ArrayNode statements = evidence(gapCase).putArray("statements");
            kept.forEach(statements::add);
        }
        return JSON.writeValueAsString(gapCase);
    }

    private static ObjectNode evidence(ObjectNode gapCase) {
        return gapCase.get("evidence") instanceof ObjectNode evidence ? evidence : gapCase.putObject("evidence");
    }
}
