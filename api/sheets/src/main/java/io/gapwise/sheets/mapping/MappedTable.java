package io.gapwise.sheets.mapping;

import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table whose header a map has found, with its rows still to be read. */
record MappedTable(SheetMap map, TableHeader header, TableBody body) {

    /** @throws io.gapwise.sheets.UnusableFile if no row names all columns that the map uses */
    static MappedTable find(SheetMap map, OpenSheet sheet) throws IOException {
        List<Row> rest = new ArrayList<>();
        TableHeader header = TableHeader.find(map, sheet, rest);
        return new MappedTable(map, header, new TableBody(sheet, rest, header.names(), lastHeader(map, header)));
    }

    private static long lastHeader(SheetMap map, TableHeader header) {
        return header.row() + map.headerRows() - 1L;
    }

    /** Returns the last of the rows that name the columns. */
    long headerRow() {
        return lastHeader(map, header);
    }
}
