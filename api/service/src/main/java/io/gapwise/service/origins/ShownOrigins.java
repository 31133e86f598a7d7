package io.gapwise.service.origins;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows where answers were read from, as JSON and as the text of one cell. */
public final class ShownOrigins {

    private ShownOrigins() {}

    /** Returns an object with a member for each answer, by its path. */
    public static ObjectNode json(List<AnswerOrigin> origins, Locale language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (AnswerOrigin origin : origins) {
            ObjectNode each = json.putObject(origin.path());
            each.put("column", origin.column());
            each.put("cell", origin.cell());
            each.put("read", origin.read());
            each.put("text", origin.text(language));
        }
        return json;
    }

    /** Returns one text for all answers of a case, each with its path before it. */
    public static String text(List<AnswerOrigin> origins, Locale language) {
        return origins.stream()
                .map(origin -> origin.path() + ": " + origin.text(language))
                .collect(Collectors.joining("; "));
    }
}
