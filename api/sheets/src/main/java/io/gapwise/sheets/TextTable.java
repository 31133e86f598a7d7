package io.gapwise.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a table of texts, numbers and days as a workbook, each typed as what it is, so that a program can sort it, or as
 * CSV. Texts are cells of text, never formulas, whatever they begin with.
 */
public final class TextTable implements Closeable {

    private final SheetWriter sheet;

    private TextTable(SheetWriter sheet, List<String> names) throws IOException {
        this.sheet = sheet;
        sheet.header(cells(names));
    }

    /**
     * @param name what the sheet is called in the workbook
     * @param names the names of the columns
     */
    public TextTable(OutputStream out, String name, List<String> names) throws IOException {
        this(new XlsxSheet(out, name), names);
    }

    static TextTable of(SheetWriter sheet, List<String> names) throws IOException {
        return new TextTable(sheet, names);
    }

    /** Writes CSV in UTF-8 with its mark, by which spreadsheet programs know the encoding. */
    public static TextTable csv(OutputStream out, List<String> names) throws IOException {
        return new TextTable(new CsvSheet(out, ',', true), names);
    }

    /** Writes CSV in UTF-8 without its mark, for programs that would take it for a part of the first name. */
    public static TextTable unmarkedCsv(OutputStream out, List<String> names) throws IOException {
        return new TextTable(new CsvSheet(out, ',', false), names);
    }

    /** @param values texts, numbers and days; what is no number and no day is written as its text */
    public void row(List<?> values) throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof LocalDate day && sheet instanceof XlsxSheet workbook) {
                workbook.day(i, day);
                cells.add(Cell.BLANK);
            } else if (value instanceof BigDecimal number) {
                cells.add(Cell.number(number));
            } else if (value instanceof Integer number) {
                cells.add(Cell.number(BigDecimal.valueOf(number)));
            } else {
                cells.add(Cell.text(value.toString()));
            }
        }
        sheet.row(cells, false);
    }

    private static List<Cell> cells(List<String> texts) {
        return texts.stream().map(Cell::text).toList();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
