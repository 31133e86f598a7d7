package io.gapwise.service.strategy;

import io.gapwise.core.json.JsonTree;
import io.gapwise.sheets.mapping.MappingTexts;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what became of a file as JSON. */
final class SheetReadingJson {

    private SheetReadingJson() {}

    static byte[] of(SheetReading reading, Locale language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kept", reading.kept());
        if (!reading.table().sheet().isEmpty()) {
            json.put("sheet", reading.table().sheet());
        }
        ObjectNode map = json.putObject("map");
        map.put("from", reading.from().name());
        ArrayNode columns = map.putArray("columns");
        reading.map().fields().forEach((column, field) -> {
            ObjectNode each = columns.addObject().put("column", column);
            if (!field.isEmpty()) {
                each.put("field", field);
            }
        });
        json.put("rows", reading.rows().size());
        for (SheetRow.Action action : SheetRow.Action.values()) {
            json.put(action.name().toLowerCase(Locale.ROOT), reading.count(action));
        }
        ArrayNode entries = json.putArray("entries");
        reading.rows()
                .forEach(row -> entries.addObject()
                        .put("row", row.number())
                        .put("name", row.name())
                        .put("action", row.action().name()));
        ArrayNode problems = json.putArray("problems");
        reading.problems().forEach(each -> problems.add(of(each, language)));
        ArrayNode notices = json.putArray("notices");
        reading.table().notices().stream().map(MappingTexts.in(language)::of).forEach(notices::add);
        return JsonTree.write(json);
    }

    private static ObjectNode of(RowProblem problem, Locale language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("row", problem.row());
        if (!problem.column().isEmpty()) {
            json.put("column", problem.column());
        }
        if (!problem.field().isEmpty()) {
            json.put("field", problem.field());
        }
        if (!problem.written().isEmpty()) {
            json.put("written", problem.written());
        }
        json.put("code", problem.problem().kind().code());
        json.put("detail", problem.problem().detail(language));
        if (!problem.problem().allowed().isEmpty()) {
            problem.problem().allowed().forEach(json.putArray("allowed")::add);
        }
        if (problem.problem().maybe() != null) {
            json.put("maybe", problem.problem().maybe());
        }
        return json;
    }
}
