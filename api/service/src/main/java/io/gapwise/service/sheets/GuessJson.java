package io.gapwise.service.sheets;

import io.gapwise.service.sheetmaps.StoredSheetMap;
import io.gapwise.sheets.mapping.FoundColumn;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.mapping.Guess;
import io.gapwise.sheets.mapping.MappingTexts;
import io.gapwise.sheets.mapping.SheetMapJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Writes what was found in a file. */
final class GuessJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GuessJson() {}

    static byte[] write(List<FoundTable> tables, KeptMaps maps, Locale language) {
        return JSON.writeValueAsBytes(Map.of(
                "tables",
                tables.stream().map(table -> table(table, maps, language)).toList()));
    }

    private static Map<String, Object> table(FoundTable table, KeptMaps maps, Locale language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sheet", table.sheet());
        json.put("headerRow", table.headerRow());
        json.put("headerRows", table.headerRows());
        json.put("firstRow", table.firstRow());
        json.put("lastRow", table.lastRow());
        json.put("rows", table.rowCount());
        json.put("shape", table.shape());
        json.put("ofContract", table.ofContract());
        json.put("columns", table.columns().stream().map(GuessJson::column).toList());
        json.put(
                "notices",
                table.notices().stream().map(MappingTexts.in(language)::of).toList());
        json.put(
                "guess",
                new RawValue(
                        new String(SheetMapJson.write(Guess.of(table, language)), StandardCharsets.UTF_8).strip()));
        json.put("maps", maps.fitting(table).stream().map(StoredSheetMap::name).toList());
        return json;
    }

    private static Map<String, Object> column(FoundColumn column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("content", column.content());
        json.put("filled", column.filled());
        json.put("distinct", column.distinct());
        json.put("examples", column.examples());
        json.put("words", column.words());
        return json;
    }
}
