package io.gapwise.sheets.mapping;

import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.DamagedFile;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the header that a map describes. It is looked for by its names, because people put another line above a table
 * without thinking of it as a change.
 *
 * @param names the names of all columns
 * @param places the place of each column of the map that is there, from 0
 * @param row the number of the first header row
 */
record TableHeader(List<String> names, Map<MappedColumn, Integer> places, long row) {

    private static final int FAR_ENOUGH = 60;

    /**
     * Finds the header and leaves the rows behind it to be read.
     *
     * @param rest receives the rows that were read on the way and stand below the header
     * @throws UnusableFile if no row names all columns that the map uses
     */
    static TableHeader find(SheetMap map, OpenSheet sheet, List<Row> rest) throws IOException {
        List<Row> read = first(sheet);
        List<String> missing = List.of();
        for (int from : order(map, read)) {
            List<Row> rows = read.subList(from, Math.min(read.size(), from + map.headerRows()));
            List<String> names = HeaderNames.withoutAnswers(HeaderNames.of(rows));
            Map<MappedColumn, Integer> places = places(map, names);
            List<String> absent = absent(map, places);
            if (absent.isEmpty() && !places.isEmpty()) {
                rest.addAll(read.subList(from + rows.size(), read.size()));
                return new TableHeader(names, places, rows.get(0).number());
            } else if (missing.isEmpty() || absent.size() < missing.size()) {
                missing = absent;
            }
        }
        throw UnusableFile.mapDoesNotFit(missing);
    }

    /**
     * Makes the header of a table whose columns are known, such as one of a database.
     *
     * @throws UnusableFile if a column that the map uses is not there
     */
    static TableHeader of(SheetMap map, List<String> columns) throws UnusableFile {
        List<String> names = HeaderNames.withoutAnswers(columns);
        Map<MappedColumn, Integer> places = places(map, names);
        List<String> absent = absent(map, places);
        if (!absent.isEmpty() || places.isEmpty()) {
            throw UnusableFile.mapDoesNotFit(absent);
        }
        return new TableHeader(names, places, 1);
    }

    private static List<String> absent(SheetMap map, Map<MappedColumn, Integer> places) {
        return map.columns().stream()
                .filter(column -> column.use() != ColumnUse.UNUSED && column.use() != ColumnUse.PERSON)
                .filter(column -> !places.containsKey(column))
                .map(MappedColumn::column)
                .toList();
    }

    private static List<Row> first(OpenSheet sheet) throws IOException {
        List<Row> read = new ArrayList<>();
        try {
            for (Row row = sheet.next(); row != null; row = sheet.next()) {
                read.add(row);
                if (read.size() == FAR_ENOUGH) {
                    break;
                }
            }
        } catch (DamagedFile e) {
            // What was read so far may hold the header; reading on says again that the file is damaged.
            read.add(new Row(e.number(), BrokenRow.unseen()));
        }
        return read;
    }

    /** Returns where the header may begin: where the map says, then anywhere else from the top. */
    private static List<Integer> order(SheetMap map, List<Row> read) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            if (!read.get(i).blank() && !BrokenRow.is(read.get(i).cells())) {
                order.add(read.get(i).number() == map.headerRow() ? 0 : order.size(), i);
            }
        }
        return order;
    }

    private static Map<MappedColumn, Integer> places(SheetMap map, List<String> names) {
        Map<String, List<Integer>> byName = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byName.computeIfAbsent(Normal.word(names.get(i)), name -> new ArrayList<>())
                    .add(i);
        }
        Map<MappedColumn, Integer> places = new LinkedHashMap<>();
        for (MappedColumn column : map.columns()) {
            List<Integer> found = byName.getOrDefault(Normal.word(column.column()), List.of());
            int which = column.position() == null ? 1 : column.position();
            if (which <= found.size()) {
                places.put(column, found.get(which - 1));
            }
        }
        return places;
    }

    /** Lists the named columns that no column of the map uses. */
    List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            boolean used = places.entrySet().stream()
                    .anyMatch(
                            place -> place.getValue() == index && place.getKey().use() != ColumnUse.UNUSED);
            if (!used && !names.get(i).isEmpty()) {
                unused.add(names.get(i));
            }
        }
        return unused;
    }

    /** Returns a cell as text, by the name of its column. */
    String text(Row row, String name) {
        int index = names.indexOf(name);
        Cell cell = index < 0 ? Cell.BLANK : row.cell(index);
        return CellTexts.unreadable(cell) ? "" : CellTexts.shown(cell);
    }
}
