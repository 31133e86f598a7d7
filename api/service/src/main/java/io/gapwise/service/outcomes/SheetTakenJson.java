package io.gapwise.service.outcomes;

import io.gapwise.practice.outcomes.Observation;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.outcomes.LeftOut;
import io.gapwise.sheets.outcomes.OutcomeCounts;
import io.gapwise.sheets.outcomes.OutcomeMapJson;
import io.gapwise.sheets.outcomes.OutcomeTexts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what was read from a report. */
final class SheetTakenJson {

    private SheetTakenJson() {}

    static Map<String, Object> of(SheetTaken taken, Locale language) {
        Map<String, Object> members = new LinkedHashMap<>();
        OutcomeJson.put(members, "id", taken.id());
        members.put("dryRun", taken.id() == null);
        members.put("on", taken.on().toString());
        members.put("table", table(taken.table()));
        members.put("map", OutcomeMapJson.tree(taken.map()));
        members.put("mapFrom", taken.mapFrom());
        members.put("read", counts(taken.counts()));
        members.put(
                "observations",
                taken.observations().stream().map(SheetTakenJson::observation).toList());
        members.put("replaced", taken.replaced());
        members.put("series", taken.series().stream().map(OutcomeJson::change).toList());
        OutcomeTexts texts = OutcomeTexts.in(language);
        members.put(
                "leftOut",
                taken.counts().leftOut().stream()
                        .map(each -> leftOut(each, texts))
                        .toList());
        members.put("notices", taken.notices(language));
        return members;
    }

    private static Map<String, Object> table(FoundTable table) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("sheet", table.sheet());
        members.put("headerRow", table.headerRow());
        members.put("firstRow", table.firstRow());
        members.put("lastRow", table.lastRow());
        members.put("shape", table.shape());
        return members;
    }

    /** Writes counts alone: nothing of what stands in a cell is in them. */
    static Map<String, Object> counts(OutcomeCounts counts) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rows", counts.rows());
        members.put("people", counts.people());
        OutcomeJson.put(members, "started", counts.started());
        OutcomeJson.put(members, "completed", counts.completed());
        members.put("courses", counts.courses().size());
        members.put(
                "leftOut", counts.leftOut().stream().mapToLong(LeftOut::count).sum());
        return members;
    }

    private static Map<String, Object> observation(Observation content) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", content.kind());
        members.put("level", content.kind().level());
        members.put("on", content.on().toString());
        OutcomeJson.put(members, "count", content.count());
        OutcomeJson.put(members, "of", content.of());
        BigDecimal value = content.value();
        OutcomeJson.put(members, "value", value == null ? null : Observations.plain(value));
        members.put("by", content.by());
        return members;
    }

    private static Map<String, Object> leftOut(LeftOut leftOut, OutcomeTexts texts) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("why", leftOut.why());
        members.put("detail", texts.of(leftOut));
        if (!leftOut.column().isEmpty()) {
            members.put("column", leftOut.column());
        }
        members.put("count", leftOut.count());
        members.put("rows", List.copyOf(leftOut.rows()));
        return members;
    }
}
