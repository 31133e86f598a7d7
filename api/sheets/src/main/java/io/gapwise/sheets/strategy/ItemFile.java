package io.gapwise.sheets.strategy;

import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.DamagedFile;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.mapping.ForeignFile;
import io.gapwise.sheets.mapping.FoundColumn;
import io.gapwise.sheets.mapping.FoundTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks into a file with a list: which table it holds, what its columns seem to mean, and its rows by a map. */
public final class ItemFile {

    private final Path file;
    private final List<FoundTable> tables;

    private ItemFile(Path file, List<FoundTable> tables) {
        this.file = file;
        this.tables = List.copyOf(tables);
    }

    /** @throws io.gapwise.sheets.UnusableFile if it is neither CSV nor a workbook */
    public static ItemFile open(Path file) throws IOException {
        try (ForeignFile found = ForeignFile.open(file)) {
            return new ItemFile(file, found.tables());
        }
    }

    /** Returns the table of which most can be understood as a list of a kind; empty if the file holds none. */
    public Optional<FoundTable> table(String kind) {
        return tables.stream().max(Comparator.comparingLong(table -> understood(table, kind)));
    }

    private static long understood(FoundTable table, String kind) {
        return guess(table, kind).fields().values().stream()
                .filter(field -> !field.isEmpty())
                .count();
    }

    /** Makes a first map from the names of the columns; what is in doubt stays unused. */
    public static ItemMap guess(FoundTable table, String kind) {
        ItemWords words = ItemWords.get();
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, Integer> strengths = new HashMap<>();
        for (FoundColumn column : table.columns()) {
            String best = ItemMap.UNUSED;
            int strength = 0;
            for (String field : words.fields(kind)) {
                int fit = words.fit(kind, field, column.name());
                if (fit > strength) {
                    best = field;
                    strength = fit;
                }
            }
            if (column.name().isEmpty() || fields.containsKey(column.name())) {
                continue;
            }
            if (strength > strengths.getOrDefault(best, 0)) {
                String taken = best;
                fields.replaceAll((name, field) -> field.equals(taken) ? ItemMap.UNUSED : field);
                strengths.put(best, strength);
                fields.put(column.name(), best);
            } else {
                fields.put(column.name(), ItemMap.UNUSED);
            }
        }
        return new ItemMap(fields);
    }

    /** Reads the rows of a table, at most so many. */
    public List<ItemRow> rows(FoundTable table, ItemMap map, int most) throws IOException {
        Map<Integer, String> places = new LinkedHashMap<>();
        for (FoundColumn column : table.columns()) {
            String field = map.fields().getOrDefault(column.name(), ItemMap.UNUSED);
            if (!field.isEmpty() && !places.containsValue(field)) {
                places.put(column.index(), field);
            }
        }
        List<ItemRow> rows = new ArrayList<>();
        try (OpenSheet sheet = OpenSheet.open(file, table.sheet().isEmpty() ? null : table.sheet())) {
            for (Row row = sheet.next(); row != null && row.number() <= table.lastRow(); row = sheet.next()) {
                if (row.number() >= table.firstRow() && !row.blank() && rows.size() < most) {
                    rows.add(row(row, places));
                }
            }
        } catch (DamagedFile e) {
            // From there on nothing can be read any more, such as where a quote is not closed.
            rows.add(new ItemRow(e.number(), true, Map.of()));
        }
        return rows;
    }

    private static ItemRow row(Row row, Map<Integer, String> places) {
        if (BrokenRow.is(row.cells())) {
            return new ItemRow(row.number(), true, Map.of());
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        places.forEach((place, field) -> {
            Cell cell = row.cell(place);
            if (!cell.blank()) {
                cells.put(field, cell);
            }
        });
        return new ItemRow(row.number(), false, cells);
    }
}
