package io.gapwise.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file in UTF-8. What is not UTF-8 garbles its own cell and no other: a decoder that stopped there would
 * have read ahead and could not say on which line.
 */
final class CsvRows implements Rows {

    /** More than any case may have; where a quote is never closed, the rest of the file would be one cell. */
    private static final int LONGEST_CELL = 512 * 1024;

    private static final String GARBLED = "\uFFFD";

    private final Measured in;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final int skipped;
    private long last;

    CsvRows(Measured in, CsvStart start) {
        this.in = in;
        Reader decoded = new InputStreamReader(
                start.rest(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        reader = CsvReader.builder()
                .fieldSeparator(start.separator())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(decoded);
        records = reader.iterator();
        skipped = start.linesSkipped();
        last = skipped;
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            last = record.getStartingLineNumber() + skipped;
            return new Row(last, record.getFields().stream().map(CsvRows::cell).toList());
        } catch (CsvParseException e) {
            throw new BrokenOff(
                    last + 1,
                    "From here on this cannot be read as CSV: a quote is not closed or stands in the middle of a cell,"
                            + " or a cell is too long. What follows is not read.");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Cell cell(String written) {
        if (written.contains(GARBLED)) {
            return new Cell(Cell.Kind.GARBLED, written);
        }
        return Cell.text(Formulas.unescaped(written));
    }

    @Override
    public String unit() {
        return "line";
    }

    @Override
    public double portion() {
        return in.portion();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
