package io.gapwise.sheets;

import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a CSV file. Bytes that are no text in its encoding garble only their own cell. A decoder that stopped
 * there would already have read ahead and could not name the line.
 */
final class CsvRows implements Rows {

    private static final String GARBLED = "\uFFFD";

    private final MeasuredInputStream in;
    private final Reader decoded;
    private final CsvRecords records;
    private final int skipped;
    private final ReadingBudget budget;

    /** @param mostWork how long a processor may work on it */
    CsvRows(MeasuredInputStream in, CsvStart start, Duration mostWork) {
        this.budget = new ReadingBudget(mostWork);
        this.in = in;
        decoded = start.reader();
        records = new CsvRecords(decoded, start.separator());
        skipped = start.linesSkipped();
        budget.pause();
    }

    @Override
    public @Nullable Row next() throws IOException {
        budget.resume();
        try {
            budget.check();
            CsvRecords.CsvRecord read = records.next();
            if (read == null) {
                return null;
            }
            List<Cell> cells = read.broken() == null
                    ? read.cells().stream().map(CsvRows::cell).toList()
                    : BrokenRow.of(read.broken());
            return new Row(read.line() + skipped, cells);
        } catch (CsvRecords.Endless e) {
            throw new DamagedFile(e.line() + skipped, CsvTable.endless());
        } finally {
            budget.pause();
        }
    }

    static Cell cell(String written) {
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
        decoded.close();
    }
}
