package io.gapwise.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes rows that were answered before: what was sent, and beside it what was said. */
public final class AnsweredSheet implements AutoCloseable {

    private final SheetWriter sheet;
    private final int width;

    /** @param format CSV or XLSX */
    public AnsweredSheet(Format format, SheetForm form, OutputStream out) throws IOException {
        sheet = switch (format) {
            case CSV -> new CsvSheet(out, form.separator(), form.byteOrderMark());
            case XLSX -> new XlsxSheet(out);
            case NDJSON -> throw new IllegalArgumentException("A sheet cannot be NDJSON.");
        };
        width = form.columns().size();
        List<Cell> header = new ArrayList<>();
        form.columns().forEach(name -> header.add(Cell.text(name)));
        AnswerColumns.NAMES.forEach(name -> header.add(Cell.text(name)));
        sheet.header(header);
    }

    /** @param told see {@link AnswerColumns#of} */
    public void answered(List<Cell> sent, List<Cell> told) throws IOException {
        row(sent, told, false);
    }

    /** @param problems each a sentence */
    public void refused(List<Cell> sent, List<String> problems) throws IOException {
        row(sent, AnswerColumns.of(problems), true);
    }

    private void row(List<Cell> sent, List<Cell> told, boolean marked) throws IOException {
        List<Cell> all = new ArrayList<>(sent.subList(0, Math.min(width, sent.size())));
        all.addAll(Collections.nCopies(width - all.size(), Cell.BLANK));
        all.addAll(told);
        sheet.row(all, marked);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
