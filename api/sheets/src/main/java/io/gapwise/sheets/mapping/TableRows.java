package io.gapwise.sheets.mapping;

import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the cases of a table in which each row is a case. */
final class TableRows implements MappedRows {

    private final OpenSheet sheet;
    private final MappedTable table;
    private final CaseOfRow reading;

    private TableRows(MappedTable table, OpenSheet sheet, boolean withOrigins) {
        this.sheet = sheet;
        this.table = table;
        this.reading = new CaseOfRow(table.map(), table.header(), withOrigins);
    }

    static TableRows of(SheetMap map, OpenSheet sheet, boolean withOrigins) throws IOException {
        return new TableRows(MappedTable.find(map, sheet), sheet, withOrigins);
    }

    @Override
    public MappedTable table() {
        return table;
    }

    @Override
    public List<String> columns() {
        return reading.columns();
    }

    @Override
    public String unit() {
        return sheet.unit();
    }

    @Override
    public List<TableNotice> notices() {
        return table.body().notices();
    }

    @Override
    public @Nullable MappedRow nextMapped() throws IOException {
        Row row = table.body().next();
        return row == null ? null : reading.read(row);
    }
}
