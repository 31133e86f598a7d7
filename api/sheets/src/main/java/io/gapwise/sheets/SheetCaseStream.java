package io.gapwise.sheets;

import io.gapwise.core.json.CaseFile;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cases in the rows below a header. It skips empty rows and the template's row of questions. */
final class SheetCaseStream implements SheetStream {

    private final Rows rows;
    private final Header header;
    private final RowReader reader;
    private boolean ended;

    /**
     * @param decimalComma whether the numbers in the sheet may have a decimal comma
     * @throws UnusableFile if there is no header, or not one of this contract
     */
    SheetCaseStream(Rows rows, boolean decimalComma) throws IOException {
        this.rows = rows;
        this.header = Header.read(rows);
        this.reader = new RowReader(header, decimalComma);
    }

    @Override
    public @Nullable SentCase next() throws IOException {
        try {
            Row row = ended ? null : nextRow();
            return row == null ? null : sent(row);
        } catch (DamagedFile e) {
            ended = true;
            return broken(e);
        }
    }

    /** Returns the next row that holds a case. */
    private @Nullable Row nextRow() throws IOException {
        Row row = rows.next();
        while (row != null && (row.blank() || header.isQuestionRow(row))) {
            row = rows.next();
        }
        return row == null || BrokenRow.is(row.cells()) ? row : header.settled(row);
    }

    @Override
    public @Nullable Row nextRowForStorage() throws IOException {
        Row row = nextRow();
        if (row == null || BrokenRow.is(row.cells())) {
            return row;
        }
        List<Cell> cells = new ArrayList<>(kept(row));
        cells.addAll(header.outside(row));
        return new Row(row.number(), cells);
    }

    private List<Cell> kept(Row row) {
        return header.kept(row, () -> reader.decimalComma(row));
    }

    private SentCase sent(Row row) {
        String place = rows.unit() + " " + row.number();
        List<Cell> cells = BrokenRow.is(row.cells()) ? List.of() : kept(row);
        return new SentCase(row.number(), place, cells, () -> reader.read(place, row));
    }

    private SentCase broken(DamagedFile e) {
        String place = rows.unit() + " " + e.number();
        CaseFile.Entry entry =
                new CaseFile.Entry(place, null, List.of(Problem.at(ProblemKind.MALFORMED, "", e.getMessage())));
        return new SentCase(e.number(), place, List.of(), () -> entry);
    }

    @Override
    public List<String> columns() {
        return header.names();
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
