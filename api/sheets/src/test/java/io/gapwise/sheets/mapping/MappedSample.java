package io.gapwise.sheets.mapping;

import io.gapwise.sheets.Cell;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Guesses a map for a file and reads the file with it, as somebody does who changes nothing.
 *
 * @param columns the columns of the mapped form
 */
record MappedSample(
        FoundTable table, SheetMap map, List<String> columns, List<MappedRow> rows, List<List<String>> problems) {

    static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(MappedSample.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static MappedSample of(String resource) throws IOException {
        return of(resource(resource));
    }

    static MappedSample of(Path file) throws IOException {
        try (ForeignFile foreign = ForeignFile.open(file)) {
            FoundTable table = foreign.tables().get(0);
            return of(file, table, Guess.of(table, Locale.ENGLISH));
        }
    }

    static MappedSample of(Path file, FoundTable table, SheetMap map) throws IOException {
        try (MappedFile mapped = MappedFile.open(file, map)) {
            List<MappedRow> rows = new ArrayList<>();
            List<List<String>> problems = new ArrayList<>();
            for (MappedRow row = mapped.next(); row != null; row = mapped.next()) {
                rows.add(row);
                problems.add(mapped.form().judge().of(row.row().cells()).complaints());
            }
            return new MappedSample(table, map, mapped.form().columns(), rows, problems);
        }
    }

    /** Returns the cell of a row by the path of its column. */
    String cell(int row, String path) {
        return rows.get(row).row().cell(columns.indexOf(path)).text();
    }

    /** Lists the answers of a row that are not blank, by their paths. */
    Map<String, String> answers(int row) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = rows.get(row).row().cell(i);
            if (ContractNames.find(columns.get(i)) != null && !cell.blank()) {
                answers.put(columns.get(i), cell.text());
            }
        }
        return answers;
    }

    MappedColumn column(String name) {
        return map.columns().stream()
                .filter(column -> column.column().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String origin(int row, String path) {
        return rows.get(row).origins().stream()
                .filter(origin -> origin.path().equals(path))
                .map(OriginTexts.in(Locale.ENGLISH)::of)
                .findFirst()
                .orElse("");
    }
}
