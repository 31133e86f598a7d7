package io.gapwise.service.appraisals;

import io.gapwise.core.cases.Standing;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.wording.Sentence;
import io.gapwise.sheets.appraisals.NotCounted;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was read from a sheet of appraisals as JSON. */
final class AppraisalReadingJson {

    private AppraisalReadingJson() {}

    static byte[] of(AppraisalReading reading, Locale language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        AppraisalRound round = reading.round();
        json.put("kept", round != null);
        if (round != null) {
            json.put("id", round.id());
        }
        json.put("rows", reading.counts().rows());
        json.put("people", reading.counts().people());
        ArrayNode columns = json.putArray("columns");
        reading.map()
                .columns()
                .forEach((column, use) ->
                        columns.addObject().put("column", column).put("use", use.name()));
        ArrayNode words = json.putArray("words");
        reading.counts().words().forEach(each -> {
            ObjectNode word = words.addObject().put("word", each.word()).put("count", each.count());
            each.standing().ifPresent(standing -> word.put("standing", standing.name()));
            word.put("leftOut", each.leftOut());
        });
        ArrayNode capabilities = json.putArray("capabilities");
        reading.counts()
                .names()
                .forEach(name -> capabilities
                        .addObject()
                        .put("capability", name)
                        .put("inStrategy", reading.known().contains(name)));
        ArrayNode counts = json.putArray("counts");
        reading.groups().kept().forEach(each -> counts.add(AppraisalJson.of(each)));
        named(json.putArray("together"), reading.groups().together());
        named(json.putArray("leftOut"), reading.groups().leftOut());
        ArrayNode problems = json.putArray("problems");
        reading.counts().notCounted().forEach(each -> problems.add(problem(each, language)));
        return JsonTree.write(json);
    }

    /** Writes which groups they are, without a number, because they are small. */
    private static void named(ArrayNode list, List<AppraisedGroup> groups) {
        groups.forEach(each -> {
            ObjectNode group = list.addObject();
            if (!each.role().isEmpty()) {
                group.put("role", each.role());
            }
            group.put("capability", each.capability());
        });
    }

    private static ObjectNode problem(NotCounted each, Locale language) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("code", each.why().name());
        problem.put("detail", Sentence.of("appraisals.why." + each.why()).in(language));
        problem.put("column", each.column()).put("written", each.written());
        problem.put("count", each.count());
        each.rows().forEach(problem.putArray("rows")::add);
        if (each.why() == NotCounted.Why.UNKNOWN_WORD) {
            Arrays.stream(Standing.values()).map(Enum::name).forEach(problem.putArray("allowed")::add);
        }
        return problem;
    }
}
