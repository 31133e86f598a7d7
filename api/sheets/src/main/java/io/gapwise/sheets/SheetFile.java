package io.gapwise.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a CSV file or workbook for storage; they are answered later. */
public final class SheetFile implements AutoCloseable {

    private static final int FAR_ENOUGH = 4096;

    private final CaseSource source;
    private final SheetStream cases;
    private final SheetLayout form;
    private final boolean workbook;

    private SheetFile(CaseSource source, SheetStream cases, boolean workbook) {
        this.workbook = workbook;
        this.source = source;
        this.cases = cases;
        this.form = new SheetLayout(cases.columns(), source.separator(), source.byteOrderMark());
    }

    /**
     * Opens a file. Only its first bytes decide its format, because file names are often wrong.
     *
     * @throws UnusableFile if it is neither CSV nor a workbook, or if its first row does not name the columns; when a row
     *     is read, also if reading costs too much of a processor's time
     */
    public static SheetFile open(Path file) throws IOException {
        return open(file, ReadingBudget.MOST_WORK);
    }

    /** @param mostWork how long a processor may work on reading the file */
    static SheetFile open(Path file, Duration mostWork) throws IOException {
        CaseSource source = CaseSource.sent(file, format(file), mostWork);
        if (source.cases() instanceof SheetCaseStream cases) {
            return new SheetFile(source, cases, cases.unit().equals("row"));
        }
        source.close();
        throw new UnusableFile(UnusableFile.Kind.JSON, "This is no spreadsheet: JSON is taken by the API.");
    }

    /**
     * Opens a file whose own columns are mapped. The form has the contract's columns that are filled, followed by the
     * sender's own.
     *
     * @throws UnusableFile also if the table does not fit the map
     */
    public static SheetFile open(Path file, RowMapping mapping) throws IOException {
        OpenSheet sheet = OpenSheet.open(file, mapping.sheet());
        CaseSource source = CaseSource.mapped(sheet, mapping);
        return new SheetFile(source, (SheetStream) source.cases(), sheet.workbook());
    }

    private static CaseFormat format(Path file) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            CaseFormat format = FormatDetector.format(in);
            if (format == CaseFormat.NDJSON
                    && new String(in.readNBytes(FAR_ENOUGH), StandardCharsets.UTF_8).isBlank()) {
                throw new UnusableFile(UnusableFile.Kind.EMPTY, "The file is empty.");
            }
            return format;
        }
    }

    /** Says how the columns are to be read, and how CSV is to be written for the sender. */
    public SheetLayout form() {
        return form;
    }

    /** Says whether the file is a workbook. */
    public boolean workbook() {
        return workbook;
    }

    /**
     * Returns the next row that holds a case, or null after the last one. Cells outside the columns follow the others.
     *
     * @throws DamagedFile if nothing more can be read
     */
    public @Nullable Row next() throws IOException {
        Row row = cases.nextRowForStorage();
        if (row == null) {
            return null;
        }
        List<Cell> cells = new ArrayList<>();
        row.cells().forEach(cell -> cells.add(form.shortened(cells.size(), cell)));
        return new Row(row.number(), cells);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
