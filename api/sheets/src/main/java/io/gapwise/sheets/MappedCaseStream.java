package io.gapwise.sheets;

import io.gapwise.core.json.CaseFile;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cases of a table whose own columns are mapped to those of the contract. */
final class MappedCaseStream implements SheetStream {

    private final OpenSheet sheet;
    private final RowMapping.Mapped mapped;
    private final RowReader reader;
    private boolean ended;

    /** @throws UnusableFile if the table does not fit the map */
    MappedCaseStream(OpenSheet sheet, RowMapping mapping) throws IOException {
        this.sheet = sheet;
        this.mapped = mapping.map(sheet);
        this.reader = new RowReader(Header.of(mapped.columns()), mapped.decimalComma());
    }

    @Override
    public @Nullable SentCase next() throws IOException {
        try {
            Row row = ended ? null : mapped.next();
            return row == null ? null : sent(row);
        } catch (DamagedFile e) {
            ended = true;
            String place = place(e.number());
            CaseFile.Entry entry =
                    new CaseFile.Entry(place, null, List.of(Problem.at(ProblemKind.MALFORMED, "", e.getMessage())));
            return new SentCase(e.number(), place, List.of(), () -> entry);
        }
    }

    private SentCase sent(Row row) {
        String place = place(row.number());
        List<Cell> cells = BrokenRow.is(row.cells()) ? List.of() : row.cells();
        return new SentCase(row.number(), place, cells, () -> reader.read(place, row));
    }

    private String place(long number) {
        return mapped.unit() + " " + number;
    }

    @Override
    public @Nullable Row nextRowForStorage() throws IOException {
        return mapped.next();
    }

    @Override
    public List<String> columns() {
        return mapped.columns();
    }

    @Override
    public String unit() {
        return mapped.unit();
    }

    @Override
    public double portion() {
        return sheet.portion();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
