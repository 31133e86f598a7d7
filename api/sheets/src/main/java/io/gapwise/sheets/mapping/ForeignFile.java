package io.gapwise.sheets.mapping;

import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.SheetInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks into a file with tables of any form, without answering anything. */
public final class ForeignFile implements AutoCloseable {

    /** Workbooks with more sheets are archives rather than tables; the first ones are looked at. */
    private static final int MOST_SHEETS = 30;

    private final List<FoundTable> tables;

    private ForeignFile(List<FoundTable> tables) {
        this.tables = List.copyOf(tables);
    }

    /**
     * Looks into a file.
     *
     * @throws io.gapwise.sheets.UnusableFile if it is neither CSV nor a workbook
     */
    public static ForeignFile open(Path file) throws IOException {
        List<FoundTable> found = new ArrayList<>();
        for (SheetInfo info : OpenSheet.sheets(file).stream().limit(MOST_SHEETS).toList()) {
            try (OpenSheet sheet = OpenSheet.open(file, info.name().isEmpty() ? null : info.name())) {
                FoundTable table = TableFinder.find(sheet, info);
                if (table != null) {
                    found.add(table);
                }
            }
        }
        found.sort(Comparator.comparingDouble(ForeignFile::worth).reversed());
        return new ForeignFile(found);
    }

    /** A visible sheet is worth more than a hidden one, and a table that can be understood more than a large one. */
    private static double worth(FoundTable table) {
        long known = table.columns().stream()
                .filter(column -> Synonyms.get().knows(column.name()))
                .count();
        double size = Math.log10(1.0 + table.rowCount());
        boolean hidden = table.notices().stream().anyMatch(notice -> notice.kind() == TableNotice.Kind.HIDDEN_SHEET);
        return (table.rowCount() == 0 ? 0 : known * 2.0 + size) - (hidden ? 100 : 0);
    }

    /**
     * Returns the table whose names begin in a row that a person chose; empty if there is none.
     *
     * @param name the name of the sheet; empty for a CSV file
     */
    public static Optional<FoundTable> table(Path file, String name, long headerRow) throws IOException {
        for (SheetInfo info : OpenSheet.sheets(file)) {
            if (info.name().equals(name)) {
                try (OpenSheet sheet = OpenSheet.open(file, name.isEmpty() ? null : name)) {
                    return Optional.ofNullable(TableFinder.at(sheet, info, headerRow));
                }
            }
        }
        return Optional.empty();
    }

    /** Lists the tables that were found, best first; a CSV file has one at most. */
    public List<FoundTable> tables() {
        return tables;
    }

    @Override
    public void close() {
        // Everything was read when the file was opened.
    }
}
