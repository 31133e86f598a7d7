package io.gapwise.sheets;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet; if it is the export of a form that was made here, as the sheet that it stands for. */
final class FormExportRows implements Rows {

    private final Rows rows;
    private boolean begun;
    private @Nullable FormExport export;

    FormExportRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable Row next() throws IOException {
        Row row = rows.next();
        if (row == null || BrokenRow.is(row.cells())) {
            return row;
        }
        if (!begun && !row.blank()) {
            begun = true;
            export = FormExport.headedBy(row).orElse(null);
            return export == null ? row : export.header(row);
        }
        return export == null ? row : export.row(row);
    }

    @Override
    public String unit() {
        return rows.unit();
    }

    @Override
    public double portion() {
        return rows.portion();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
