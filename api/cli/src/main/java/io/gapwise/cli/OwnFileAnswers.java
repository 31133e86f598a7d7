package io.gapwise.cli;

import io.gapwise.sheets.AnswerColumns;
import io.gapwise.sheets.AnsweredCases;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.mapping.ExplainedMap;
import io.gapwise.sheets.workbook.OwnWorkbook;
import io.gapwise.sheets.workbook.SpooledAnswers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts the answers to the cases of a mapped file beside the rows of that file. */
final class OwnFileAnswers implements AnsweredCases, AutoCloseable {

    private final ExplainedMap map;
    private final Locale language;
    private final int title;
    private final int origins;
    private final SpooledAnswers spool = SpooledAnswers.open();

    /** @param columns the columns of the cases */
    OwnFileAnswers(ExplainedMap map, List<String> columns, Locale language) throws IOException {
        this.map = map;
        this.language = language;
        this.title = columns.indexOf("title");
        this.origins = columns.indexOf(AnswerColumns.ORIGINS);
    }

    @Override
    public void take(long number, List<Cell> sent, List<Cell> answer) throws IOException {
        List<Cell> added = new ArrayList<>(answer);
        added.add(cell(sent, origins));
        spool.add(map.takeSourceRows(number), cell(sent, title).text(), added);
    }

    private static Cell cell(List<Cell> cells, int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : Cell.BLANK;
    }

    /** Writes the file with the columns of the answers; rows that were not reached stay as they are. */
    void write(Path original, OutputStream to) throws IOException {
        List<String> names = new ArrayList<>(AnswerColumns.titles(language));
        names.add(AnswerColumns.originsTitle(language));
        OwnWorkbook.write(original, spool.columns(map.sheet(), map.headerRow(), names), to);
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
