package io.gapwise.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes rows that were answered before: the cells that were sent, followed by the answer. */
public final class AnsweredSheet implements AutoCloseable {

    private final SheetWriter sheet;
    private final int width;
    private final Extras extras;

    /**
     * Says which columns follow those of the answers.
     *
     * @param corrected whether a column says which cells were changed in bulk
     * @param mapped whether a column says from what the answers were read
     */
    public record Extras(boolean corrected, boolean mapped) {}

    /** @param format CSV or XLSX */
    public AnsweredSheet(CaseFormat format, SheetLayout form, Extras extras, OutputStream out) throws IOException {
        sheet = switch (format) {
            case CSV -> new CsvSheet(out, form.separator(), form.byteOrderMark());
            case XLSX -> new XlsxSheet(out);
            case NDJSON -> throw new IllegalArgumentException("A sheet cannot be NDJSON.");
        };
        width = form.columns().size();
        this.extras = extras;
        List<Cell> header = new ArrayList<>();
        form.columns().forEach(name -> header.add(Cell.text(name)));
        AnswerColumns.NAMES.forEach(name -> header.add(Cell.text(name)));
        if (extras.corrected()) {
            header.add(Cell.text(AnswerColumns.CORRECTIONS));
        }
        if (extras.mapped()) {
            header.add(Cell.text(AnswerColumns.ORIGINS));
        }
        sheet.header(header);
    }

    /**
     * @param answerCells the cells of the answer, see {@link AnswerColumns#of}
     * @param corrections one sentence for each correction
     * @param origins from what the answers were read, in one text
     */
    public void answered(List<Cell> sent, List<Cell> answerCells, List<String> corrections, String origins)
            throws IOException {
        row(sent, answerCells, corrections, origins, false);
    }

    /**
     * @param problems one sentence for each problem
     * @param corrections one sentence for each correction
     * @param origins from what the answers were read, in one text
     */
    public void refused(List<Cell> sent, List<String> problems, List<String> corrections, String origins)
            throws IOException {
        row(sent, AnswerColumns.of(problems), corrections, origins, true);
    }

    private void row(List<Cell> sent, List<Cell> answerCells, List<String> corrections, String origins, boolean marked)
            throws IOException {
        List<Cell> all = new ArrayList<>(sent.subList(0, Math.min(width, sent.size())));
        all.addAll(Collections.nCopies(width - all.size(), Cell.BLANK));
        all.addAll(answerCells);
        // An answer that was stored before there were the last columns has no cells for them.
        all.addAll(Collections.nCopies(AnswerColumns.NAMES.size() - answerCells.size(), Cell.BLANK));
        if (extras.corrected()) {
            all.add(Cell.text(String.join(" ", corrections)));
        }
        if (extras.mapped()) {
            all.add(Cell.text(origins));
        }
        sheet.row(all, marked);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
