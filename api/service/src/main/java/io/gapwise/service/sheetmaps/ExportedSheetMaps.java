package io.gapwise.service.sheetmaps;

import io.gapwise.service.export.EmbeddedJson;
import io.gapwise.service.export.ExportPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Exports the maps of sheets. */
@Component
@Order(50)
class ExportedSheetMaps implements ExportPart {

    private static final String TYPE = "sheet-map";
    private static final int AT_ONCE = 50;

    private final SheetMaps maps;

    ExportedSheetMaps(SheetMaps maps) {
        this.maps = maps;
    }

    @Override
    public List<String> types() {
        return List.of(TYPE);
    }

    @Override
    public Writing begin() {
        return ExportPart.pageByPage(
                TYPE, last -> maps.behind(last == null ? "" : last.name(), AT_ONCE), ExportedSheetMaps::fields);
    }

    private static Map<String, Object> fields(StoredSheetMap map) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", map.name());
        fields.put("shape", map.shape());
        fields.put("createdAt", map.createdAt().toInstant().toString());
        fields.put("createdBy", map.createdBy());
        fields.put("changedAt", map.changedAt().toInstant().toString());
        fields.put("changedBy", map.changedBy());
        fields.put("map", EmbeddedJson.of(map.json()));
        return fields;
    }
}
