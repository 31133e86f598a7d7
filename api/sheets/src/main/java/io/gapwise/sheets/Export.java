package io.gapwise.sheets;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
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
        AnswerColumns.NAMES.forEach(name -> names.add(Cell.text(name)));
        sheet.header(names);
    }

    /**
     * Writes a case and its advice.
     *
     * @param problem the parts of the case that could not be written; usually empty
     */
    public void write(GapCase gapCase, Advice advice, String problem) throws IOException {
        List<Cell> cells = new ArrayList<>(CaseColumns.cells(gapCase));
        cells.addAll(AnswerColumns.of(advice, problem));
        sheet.row(cells, !problem.isEmpty());
    }

    /** Writes a case that can no longer be read; its title goes into the first column of the contract. */
    public void write(String title, String problem) throws IOException {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(CaseColumns.ALL.size(), Cell.BLANK));
        cells.set(0, Cell.text(title));
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
