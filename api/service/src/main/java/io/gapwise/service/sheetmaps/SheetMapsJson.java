package io.gapwise.service.sheetmaps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes the list of maps. */
final class SheetMapsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SheetMapsJson() {}

    static byte[] list(List<StoredSheetMap> maps) {
        return JSON.writeValueAsBytes(maps.stream().map(SheetMapsJson::members).toList());
    }

    private static Map<String, Object> members(StoredSheetMap map) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", map.name());
        if (map.shape() != null) {
            json.put("shape", map.shape());
        }
        json.put("version", map.revision());
        json.put("createdAt", map.createdAt().toInstant().toString());
        json.put("createdBy", map.createdBy());
        json.put("changedAt", map.changedAt().toInstant().toString());
        json.put("changedBy", map.changedBy());
        return json;
    }
}
