package io.gapwise.sheets.mapping;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.SheetLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cases of a file through a map, with where each answer came from. */
public final class MappedFile implements AutoCloseable {

    private final OpenSheet sheet;
    private final MappedRows rows;
    private final SheetLayout form;

    private MappedFile(OpenSheet sheet, MappedRows rows) {
        this.sheet = sheet;
        this.rows = rows;
        this.form = new SheetLayout(rows.columns(), sheet.separator(), sheet.byteOrderMark());
    }

    /**
     * Opens a file.
     *
     * @throws io.gapwise.sheets.UnusableFile if it is neither CSV nor a workbook, or if the map does not fit it
     */
    public static MappedFile open(Path file, SheetMap map) throws IOException {
        OpenSheet sheet = OpenSheet.open(file, map.sheet());
        try {
            return new MappedFile(sheet, map.rows(sheet, true));
        } catch (IOException e) {
            sheet.close();
            throw e;
        }
    }

    /** Says how the cells of the rows are to be read: the contract's columns, followed by the sender's own. */
    public SheetLayout form() {
        return form;
    }

    /** Says whether the file is a workbook. */
    public boolean workbook() {
        return sheet.workbook();
    }

    /** Returns the last of the rows that name the columns; the table begins below it. */
    public long headerRow() {
        return rows.table().headerRow();
    }

    /** Returns what a person calls the place of a case: {@code row}, {@code line} or {@code case}. */
    public String unit() {
        return rows.unit();
    }

    /**
     * Returns the next case, or null after the last one. The texts of its cells are cut to the length that is stored.
     *
     * @throws io.gapwise.sheets.DamagedFile if nothing more can be read
     */
    public @Nullable MappedRow next() throws IOException {
        MappedRow next = rows.nextMapped();
        if (next == null) {
            return null;
        }
        List<Cell> cells = new ArrayList<>();
        next.row().cells().forEach(cell -> cells.add(form.shortened(cells.size(), cell)));
        return new MappedRow(
                new Row(next.row().number(), cells), next.sourceRows(), next.origins(), next.comments(), next.wishes());
    }

    /** Lists what was passed over, such as totals; it is complete after the last case. */
    public List<TableNotice> notices() {
        return rows.notices();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
