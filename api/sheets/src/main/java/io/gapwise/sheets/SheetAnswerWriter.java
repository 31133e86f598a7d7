package io.gapwise.sheets;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes a row for each case, good or bad: the cells that were sent, followed by the answer or the problems. */
final class SheetAnswerWriter implements AnswerWriter<List<Cell>, SheetAnswerWriter.Line> {

    /** Holds one row; it is marked if the case was refused. */
    record Line(List<Cell> cells, boolean marked) {}

    private final SheetWriter sheet;
    private final int width;

    /** @param columns the columns of the cases as they were sent */
    SheetAnswerWriter(SheetWriter sheet, List<String> columns) throws IOException {
        this.sheet = sheet;
        this.width = columns.size();
        List<Cell> header = new ArrayList<>();
        columns.forEach(name -> header.add(Cell.text(name)));
        AnswerColumns.NAMES.forEach(name -> header.add(Cell.text(name)));
        sheet.header(header);
    }

    @Override
    public List<Cell> answer(Advisor advisor, GapCase gapCase) {
        return AnswerColumns.of(advisor.advise(gapCase));
    }

    @Override
    public Line answered(SentCase sent, GapCase gapCase, List<Cell> answerCells) {
        List<Cell> cells = sent.cells();
        return line(cells == null ? CaseColumns.cells(gapCase) : cells, answerCells, false);
    }

    @Override
    public Line refused(SentCase sent, List<String> problems) {
        List<Cell> cells = sent.cells();
        // A refused JSON case has no cells, so the text has to say which case it was.
        List<String> answerCells = cells == null
                ? problems.stream()
                        .map(problem -> sent.place() + ": " + problem)
                        .toList()
                : problems;
        return line(cells == null ? List.of() : cells, AnswerColumns.of(answerCells), true);
    }

    private Line line(List<Cell> sent, List<Cell> answerCells, boolean marked) {
        List<Cell> all = new ArrayList<>(width + answerCells.size());
        all.addAll(sent);
        all.addAll(Collections.nCopies(width - sent.size(), Cell.BLANK));
        all.addAll(answerCells);
        return new Line(all, marked);
    }

    @Override
    public void write(Line line) throws IOException {
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
