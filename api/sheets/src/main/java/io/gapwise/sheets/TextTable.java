package io.gapwise.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a table of texts as a workbook. Texts are cells of text, never formulas, whatever they begin with.
 */
public final class TextTable implements Closeable {

    private final XlsxSheet sheet;

    /**
     * @param name what the sheet is called in the workbook
     * @param names the names of the columns
     */
    public TextTable(OutputStream out, String name, List<String> names) throws IOException {
        sheet = new XlsxSheet(out, name);
        sheet.header(cells(names));
    }

    public void row(List<String> texts) throws IOException {
        sheet.row(cells(texts), false);
    }

    private static List<Cell> cells(List<String> texts) {
        return texts.stream().map(Cell::text).toList();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
