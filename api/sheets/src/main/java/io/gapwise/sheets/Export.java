package io.gapwise.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes answered cases as a sheet, row by row. It uses the columns of the template, so that the sheet can be sent in
 * again.
 */
public final class Export implements Closeable {

    private final SheetWriter sheet;

    /** @param format CSV or XLSX */
    public Export(CaseFormat format, OutputStream out) throws IOException {
        sheet = switch (format) {
            case CSV -> new CsvSheet(out, ',', true);
            case XLSX -> new XlsxSheet(out);
            case NDJSON -> throw new IllegalArgumentException("A sheet cannot be NDJSON.");
        };
        List<Cell> names = new ArrayList<>();
        CaseColumns.paths().forEach(path -> names.add(Cell.text(path)));
        names.add(Cell.text(ReturnColumns.CASE));
        names.add(Cell.text(ReturnColumns.VERSION));
        AnswerColumns.NAMES.forEach(name -> names.add(Cell.text(name)));
        names.add(Cell.text(ReturnColumns.ORIGINS));
        sheet.header(names);
    }

    public void write(ExportedCase exported) throws IOException {
        List<Cell> cells = new ArrayList<>(CaseColumns.cells(exported.gapCase()));
        cells.add(Cell.text(exported.id()));
        cells.add(Cell.number(BigDecimal.valueOf(exported.version())));
        cells.addAll(AnswerColumns.of(exported.advice(), exported.problem()));
        cells.add(Cell.text(exported.origins()));
        sheet.row(cells, !exported.problem().isEmpty());
    }

    /**
     * Writes a case that can no longer be read; its title goes into the first column of the contract. It says of which
     * case it is, and not of which version, because what stands here is not all that the version says.
     */
    public void write(String id, String title, String problem) throws IOException {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(CaseColumns.ALL.size(), Cell.BLANK));
        cells.set(0, Cell.text(title));
        cells.add(Cell.text(id));
        cells.add(Cell.BLANK);
        cells.addAll(AnswerColumns.of(List.of(problem)));
        sheet.row(cells, true);
    }

    /** Says whether the sheet has no room for another row. */
    public boolean full() {
        return sheet.full();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
