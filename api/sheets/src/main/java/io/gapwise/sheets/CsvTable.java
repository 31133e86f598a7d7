package io.gapwise.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a CSV file as they are written, for programs that keep them before they are read as cases. Encoding and
 * separator are found as for a file that somebody sends.
 */
public final class CsvTable implements Closeable {

    /**
     * Holds one row.
     *
     * @param cells the cells as they are written; empty where the row cannot be split
     * @param broken the beginning of a row that cannot be split into cells; null where it can
     * @param last whether nothing behind the row can be read, because a quote is not closed
     */
    public record CsvRow(List<String> cells, @Nullable String broken, boolean last) {

        public CsvRow {
            cells = List.copyOf(cells);
        }
    }

    private final Reader decoded;
    private final CsvRecords records;
    private final char separator;
    private final List<String> names;
    private boolean ended;

    private CsvTable(Reader decoded, char separator) throws IOException {
        this.decoded = decoded;
        this.separator = separator;
        this.records = new CsvRecords(decoded, separator);
        CsvRow header = next();
        if (header == null || header.broken() != null) {
            throw new UnusableFile(
                    UnusableFile.Kind.EMPTY,
                    header == null
                            ? "The file is empty. Its first row must name the columns, such as title, gap.nature."
                            : "The first row, which must name the columns, cannot be read: a quote is not closed.");
        }
        this.names = header.cells().stream().map(Blanks::stripped).toList();
    }

    /**
     * Opens a file and reads the names of its columns.
     *
     * @param named what stands between the cells; null where the beginning of the file says it
     * @throws UnusableFile if there is no first row, or it is no CSV
     */
    public static CsvTable open(InputStream in, @Nullable Character named) throws IOException {
        CsvStart start = CsvStart.of(in);
        return new CsvTable(start.reader(), named == null ? start.separator() : named);
    }

    /** Splits the text of one line into cells, or says that it cannot be split; null where the line is empty. */
    public static @Nullable CsvRow line(String text, char separator) {
        try {
            return row(new CsvRecords(new StringReader(text), separator).next());
        } catch (CsvRecords.Endless e) {
            return new CsvRow(List.of(), text, false);
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can always be read.", e);
        }
    }

    /** Returns what is said of a row behind which nothing can be read. */
    public static String endless() {
        return "From here on this cannot be read as CSV: a quote is not closed, or a cell is too long. What follows is not read.";
    }

    /** Lists the names of the columns. */
    public List<String> names() {
        return names;
    }

    public char separator() {
        return separator;
    }

    /** Returns the next row, or null behind the last. */
    public @Nullable CsvRow next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            return row(records.next());
        } catch (CsvRecords.Endless e) {
            ended = true;
            return new CsvRow(List.of(), "", true);
        }
    }

    private static @Nullable CsvRow row(CsvRecords.@Nullable CsvRecord read) {
        if (read == null) {
            return null;
        }
        return read.broken() == null
                ? new CsvRow(read.cells(), null, false)
                : new CsvRow(List.of(), read.broken(), false);
    }

    @Override
    public void close() throws IOException {
        decoded.close();
    }
}
