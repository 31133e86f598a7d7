package io.gapwise.service.outcomes;

import io.gapwise.service.export.ExportPart;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Exports what was counted, scored and measured of initiatives, and which files it was read from. */
@Component
@Order(34)
class ExportedOutcomes implements ExportPart {

    private static final String OBSERVATION = "initiative-observation";
    private static final String POINT = "initiative-point";
    private static final String SHEET = "initiative-sheet";
    private static final int AT_ONCE = 500;

    private final Observations observations;
    private final SeriesPoints points;
    private final OutcomeImports imports;

    ExportedOutcomes(Observations observations, SeriesPoints points, OutcomeImports imports) {
        this.observations = observations;
        this.points = points;
        this.imports = imports;
    }

    @Override
    public List<String> types() {
        return List.of(OBSERVATION, POINT, SHEET);
    }

    @Override
    public Writing begin() {
        Writing counted = ExportPart.<StoredObservation>pageByPage(
                OBSERVATION,
                last -> observations.behind(last == null ? "" : last.id(), AT_ONCE),
                ExportedOutcomes::observation);
        Writing measured = ExportPart.<SeriesPoints.Line>pageByPage(
                POINT,
                last -> last == null
                        ? points.behind("", "", LocalDate.EPOCH, AT_ONCE)
                        : points.behind(
                                last.initiative(),
                                last.series().name(),
                                last.point().on(),
                                AT_ONCE),
                ExportedOutcomes::point);
        Writing read = ExportPart.<OutcomeImports.Import>pageByPage(
                SHEET, last -> imports.behind(last == null ? "" : last.id(), AT_ONCE), OutcomeJson::sheet);
        return lines -> {
            counted.to(lines);
            measured.to(lines);
            read.to(lines);
        };
    }

    private static Map<String, Object> observation(StoredObservation stored) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("initiative", stored.initiative());
        fields.putAll(OutcomeJson.observation(stored));
        return fields;
    }

    private static Map<String, Object> point(SeriesPoints.Line line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("initiative", line.initiative());
        fields.put("series", line.series().name());
        fields.putAll(OutcomeJson.point(line.point()));
        return fields;
    }
}
