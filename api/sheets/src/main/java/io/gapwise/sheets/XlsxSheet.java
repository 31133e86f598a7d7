package io.gapwise.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a sheet into a new workbook. Texts are written into their cells, because a table of shared texts would have to
 * be kept in memory.
 */
final class XlsxSheet implements SheetWriter {

    static final String PROGRAM = "Gapwise";

    private static final String MARK = "FFF2CCCC";
    private static final String HEAD = "FFD9E2EC";
    private static final int AT_ONCE = 200;
    private static final int LONGEST_TEXT = 32_767;
    private static final String DAY = "yyyy-mm-dd";
    private static final double WIDE = 24;

    private final Worksheet sheet;
    private final Closeable whole;
    private int next;

    XlsxSheet(OutputStream out) {
        this(out, "Answers");
    }

    XlsxSheet(OutputStream out, String name) {
        Workbook workbook = new Workbook(out, PROGRAM, null);
        sheet = workbook.newWorksheet(name);
        whole = workbook;
    }

    private XlsxSheet(Worksheet sheet) {
        this.sheet = sheet;
        this.whole = sheet::finish;
    }

    /** Returns a sheet of a workbook that goes on when the sheet is closed. */
    static XlsxSheet in(Workbook workbook, String name) {
        return new XlsxSheet(workbook.newWorksheet(name));
    }

    @Override
    public void header(List<Cell> names) throws IOException {
        for (int i = 0; i < names.size(); i++) {
            sheet.width(i, WIDE);
        }
        sheet.freezePane(1, 1);
        row(names, false);
        sheet.range(0, 0, 0, names.size() - 1).style().bold().fillColor(HEAD).set();
    }

    @Override
    public void row(List<Cell> cells, boolean marked) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).writeTo(at(i));
        }
        if (marked) {
            sheet.range(next, 0, next, cells.size() - 1).style().fillColor(MARK).set();
        }
        next++;
        if (next % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    /** Writes a day into a column of the next row. */
    void day(int column, LocalDate day) {
        sheet.value(next, column, day);
        sheet.style(next, column).format(DAY).set();
    }

    private Cell.SheetCells at(int column) {
        return new Cell.SheetCells() {
            @Override
            public void text(String text) {
                sheet.inlineString(next, column, shortened(text));
            }

            @Override
            public void number(BigDecimal number) {
                sheet.value(next, column, number);
            }

            @Override
            public void truth(boolean truth) {
                sheet.value(next, column, truth);
            }
        };
    }

    /** Shortens a text, because a program reports the whole file as broken if a text is longer. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    @Override
    public boolean full() {
        return next >= Worksheet.MAX_ROWS;
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
