package io.gapwise.sheets;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes a row for each case: the cells that were sent, what was selected of the answer, and the problems of a bad case. */
final class SelectedSheetWriter implements AnswerWriter<List<Cell>, SheetAnswerWriter.Line> {

    private final SheetWriter sheet;
    private final List<SelectedColumn> columns;
    private final int width;

    /** @param sent the columns of the cases as they were sent */
    SelectedSheetWriter(SheetWriter sheet, List<String> sent, List<SelectedColumn> columns) throws IOException {
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
        this.width = sent.size();
        List<Cell> header = new ArrayList<>();
        sent.forEach(name -> header.add(Cell.text(name)));
        columns.forEach(column -> header.add(Cell.text(column.title())));
        header.add(Cell.text(AnswerColumns.PROBLEMS));
        sheet.header(header);
    }

    @Override
    public List<Cell> answer(Advisor advisor, GapCase gapCase) {
        Evaluation evaluation = advisor.evaluator().evaluate(gapCase);
        return columns.stream()
                .map(column -> Cell.text(column.cell(evaluation)))
                .toList();
    }

    @Override
    public SheetAnswerWriter.Line answered(SentCase sent, GapCase gapCase, List<Cell> selected) {
        List<Cell> cells = sent.cells();
        return line(cells == null ? CaseColumns.cells(gapCase) : cells, selected, "");
    }

    @Override
    public SheetAnswerWriter.Line refused(SentCase sent, List<String> problems) {
        List<Cell> cells = sent.cells();
        String said = String.join(" ", problems);
        return line(
                cells == null ? List.of() : cells,
                Collections.nCopies(columns.size(), Cell.BLANK),
                cells == null ? sent.place() + ": " + said : said);
    }

    private SheetAnswerWriter.Line line(List<Cell> sent, List<Cell> selected, String problems) {
        List<Cell> all = new ArrayList<>(width + selected.size() + 1);
        all.addAll(sent);
        all.addAll(Collections.nCopies(width - sent.size(), Cell.BLANK));
        all.addAll(selected);
        all.add(Cell.text(problems));
        return new SheetAnswerWriter.Line(all, !problems.isEmpty());
    }

    @Override
    public void write(SheetAnswerWriter.Line line) throws IOException {
        sheet.row(line.cells(), line.marked());
    }

    @Override
    public boolean full() {
        return sheet.full();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
