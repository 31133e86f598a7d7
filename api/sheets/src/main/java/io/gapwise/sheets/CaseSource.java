package io.gapwise.sheets;

import io.gapwise.core.json.CaseFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Opens files and streams of cases.
 *
 * @param cases the cases that can be read
 * @param separator the separator to use when CSV is written back to the sender of these cases
 * @param byteOrderMark whether such CSV begins with a byte order mark, which Excel needs to recognise UTF-8
 */
public record CaseSource(CaseStream cases, char separator, boolean byteOrderMark) implements AutoCloseable {

    /**
     * Limits how many bytes of standard input are stored in a file, which is needed for formats that cannot be read
     * from front to back.
     */
    private static final long LARGEST_KEPT = 1024L * 1024 * 1024;

    /**
     * Opens the cases of a file.
     *
     * @param format the format; if null, the file's name decides, or its first bytes if the name says nothing
     * @throws UnusableFile if nothing in the file could be answered
     */
    public static CaseSource of(Path file, @Nullable CaseFormat format) throws IOException {
        CaseFormat named = format != null ? format : CaseFormat.of(file);
        if (named == CaseFormat.XLSX) {
            return workbook(file, ReadingBudget.MOST_WORK);
        }
        String name = file.toString();
        if (named == null && name.toLowerCase(Locale.ROOT).endsWith(".xls")) {
            return workbook(file, ReadingBudget.MOST_WORK);
        }
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
        CaseFormat found = named != null ? named : FormatDetector.format(in);
        if (found == CaseFormat.XLSX) {
            in.close();
            return workbook(file, ReadingBudget.MOST_WORK);
        }
        return text(in, found, Files.size(file), ReadingBudget.ANY_WORK);
    }

    /**
     * Opens the cases of a file that somebody sent.
     *
     * @param mostWork how long a processor may work on reading it
     */
    static CaseSource sent(Path file, CaseFormat format, Duration mostWork) throws IOException {
        return format == CaseFormat.XLSX
                ? workbook(file, mostWork)
                : text(new BufferedInputStream(Files.newInputStream(file)), format, Files.size(file), mostWork);
    }

    /** Opens the cases of a stream and takes charge of closing it. */
    public static CaseSource of(InputStream stream, @Nullable CaseFormat format) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream);
        CaseFormat found = format != null ? format : FormatDetector.format(in);
        return found == CaseFormat.XLSX
                ? workbook(kept(in), ReadingBudget.MOST_WORK)
                : text(in, found, 0, ReadingBudget.ANY_WORK);
    }

    /**
     * Opens the cases of somebody's own file whose columns are mapped; CSV may take any time.
     *
     * @throws UnusableFile if the table does not fit the map
     */
    public static CaseSource mapped(Path file, RowMapping mapping) throws IOException {
        return mapped(OpenSheet.patiently(file, mapping.sheet()), mapping);
    }

    static CaseSource mapped(OpenSheet sheet, RowMapping mapping) throws IOException {
        try {
            return new CaseSource(new MappedCaseStream(sheet, mapping), sheet.separator(), sheet.byteOrderMark());
        } catch (IOException e) {
            sheet.close();
            throw e;
        }
    }

    /** Reads the next case, or what is wrong with it; returns null after the last one. */
    public CaseFile.@Nullable Entry next() throws IOException {
        SentCase sent = cases.next();
        return sent == null ? null : sent.read();
    }

    /**
     * Lists the columns that are not part of the contract. They are not read, but they are copied to the answered
     * sheet.
     */
    public List<String> ownColumns() {
        return Header.own(cases.columns());
    }

    private static CaseSource text(InputStream in, CaseFormat format, long size, Duration mostWork) throws IOException {
        MeasuredInputStream measured = new MeasuredInputStream(in, size);
        return switch (format) {
            case NDJSON -> new CaseSource(new JsonCaseStream(measured), ',', false);
            case CSV -> csv(in, measured, mostWork);
            case XLSX -> throw new IllegalArgumentException("A workbook is not read as a text.");
        };
    }

    private static CaseSource csv(InputStream in, MeasuredInputStream measured, Duration mostWork) throws IOException {
        try {
            CsvStart start = CsvStart.of(measured);
            CaseStream cases = new SheetCaseStream(
                    new FormExportRows(new CsvRows(measured, start, mostWork)), start.decimalComma());
            return new CaseSource(cases, start.separator(), start.byteOrderMark());
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static CaseSource workbook(Path file, Duration mostWork) throws IOException {
        XlsxRows rows = new XlsxRows(file, mostWork);
        try {
            return new CaseSource(new SheetCaseStream(new FormExportRows(rows), false), ',', true);
        } catch (IOException e) {
            rows.close();
            throw e;
        }
    }

    /** Stores a stream in a file that is deleted at the end, because only files can be read more than once. */
    public static Path kept(InputStream in) throws IOException {
        Path file = Files.createTempFile("gapwise", ".kept");
        file.toFile().deleteOnExit();
        byte[] some = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            long size = 0;
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                size += count;
                if (size > LARGEST_KEPT) {
                    throw new UnusableFile(
                            UnusableFile.Kind.TOO_LARGE,
                            "Standard input is too large: more than %d bytes.".formatted(LARGEST_KEPT));
                }
                out.write(some, 0, count);
            }
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        cases.close();
    }
}
