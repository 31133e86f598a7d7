package io.gapwise.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of any sheet as they stand there, whatever its columns are called: a CSV file, or one sheet of a
 * workbook.
 */
public final class OpenSheet implements AutoCloseable {

    private final Rows rows;
    private final @Nullable CsvStart csv;

    private OpenSheet(Rows rows, @Nullable CsvStart csv) {
        this.rows = rows;
        this.csv = csv;
    }

    /**
     * Lists the sheets of a file in their order; a CSV file has one without a name. Sheets that are charts are left out.
     *
     * @throws UnusableFile if it is neither CSV nor a workbook
     */
    public static List<SheetInfo> sheets(Path file) throws IOException {
        if (!workbook(file)) {
            return List.of(new SheetInfo("", false));
        }
        try (WorkbookParts parts = new WorkbookParts(file, new ReadingBudget(ReadingBudget.MOST_WORK))) {
            return parts.sheets().stream()
                    .map(sheet -> new SheetInfo(sheet.name(), sheet.hidden()))
                    .toList();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw XlsxRows.refusal(e);
        }
    }

    /**
     * Opens a sheet. Only the file's first bytes decide its format, because file names are often wrong.
     *
     * @param sheet the name of the sheet; null for the first visible one. A CSV file has no names
     * @throws UnusableFile if it is neither CSV nor a workbook, or has no such sheet; when a row is read, also if reading
     *     costs too much of a processor's time
     */
    public static OpenSheet open(Path file, @Nullable String sheet) throws IOException {
        return open(file, sheet, ReadingBudget.MOST_WORK);
    }

    /** Opens a sheet for somebody who waits for it and can stop it, or who read it before: CSV may take any time. */
    public static OpenSheet patiently(Path file, @Nullable String sheet) throws IOException {
        return open(file, sheet, ReadingBudget.ANY_WORK);
    }

    private static OpenSheet open(Path file, @Nullable String sheet, Duration mostWorkOfCsv) throws IOException {
        if (workbook(file)) {
            return new OpenSheet(new XlsxRows(file, sheet, ReadingBudget.MOST_WORK), null);
        }
        MeasuredInputStream measured =
                new MeasuredInputStream(new BufferedInputStream(Files.newInputStream(file)), Files.size(file));
        try {
            CsvStart start = CsvStart.of(measured);
            return new OpenSheet(new CsvRows(measured, start, mostWorkOfCsv), start);
        } catch (IOException e) {
            measured.close();
            throw e;
        }
    }

    /** Says whether a file is a workbook, by its first bytes. */
    public static boolean workbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(8);
            if (first.length == 0) {
                throw new UnusableFile(UnusableFile.Kind.EMPTY, "The file is empty.");
            }
            return FormatDetector.zip(first) || FormatDetector.oldOffice(first);
        }
    }

    /**
     * Returns the next row, with the number that it has in its sheet, or null after the last one. A row that cannot be
     * split into cells is one of {@link BrokenRow}.
     *
     * @throws DamagedFile if nothing more can be read; the rows before it remain valid
     */
    public @Nullable Row next() throws IOException {
        return rows.next();
    }

    /** Says whether a spreadsheet program does not show a column, counted from 0; known once a row was read. */
    public boolean hiddenColumn(int column) {
        return rows instanceof XlsxRows workbook && workbook.hiddenColumn(column);
    }

    /** Lists the cells that are merged into one; empty until the last row was read, because they stand behind the rows. */
    public List<CellRange> merged() throws IOException {
        return rows instanceof XlsxRows workbook ? workbook.merged() : List.of();
    }

    /** Says whether the file is a workbook. */
    public boolean workbook() {
        return csv == null;
    }

    /** Returns what stands between the cells of CSV; a comma for a workbook. */
    public char separator() {
        return csv == null ? ',' : csv.separator();
    }

    /** Says whether CSV for the sender should begin with a byte order mark. */
    public boolean byteOrderMark() {
        return csv == null || csv.byteOrderMark();
    }

    /** Returns the encoding in which CSV is read, or null for a workbook. */
    public @Nullable Charset charset() {
        return csv == null ? null : csv.encoding().charset();
    }

    /** Returns how many bytes of CSV stand before the first row: a mark, and a line that names the separator. */
    public long bytesBefore() {
        return csv == null ? 0 : csv.skipped();
    }

    /** Returns how many lines of CSV these bytes are. */
    public int linesBefore() {
        return csv == null ? 0 : csv.linesSkipped();
    }

    /** Returns what a person calls a row here: {@code row} or {@code line}. */
    public String unit() {
        return rows.unit();
    }

    /** Returns how much of the file has been read, from 0 to 1. */
    public double portion() {
        return rows.portion();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
