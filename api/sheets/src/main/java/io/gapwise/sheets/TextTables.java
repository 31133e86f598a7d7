package io.gapwise.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;

/** Writes several tables into one workbook, one after the other: each has to be closed before the next is added. */
public final class TextTables implements Closeable {

    private static final int LONGEST_NAME = 31;

    private final Workbook workbook;
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    public TextTables(OutputStream out) {
        workbook = new Workbook(out, XlsxSheet.PROGRAM, null);
    }

    /**
     * Adds a sheet.
     *
     * @param name what it is called; no two may be called the same
     * @param columns the names of the columns
     */
    public TextTable add(String name, List<String> columns) throws IOException {
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        if (!names.add(shown)) {
            throw new IllegalArgumentException("Two sheets are called \"%s\".".formatted(shown));
        }
        return TextTable.of(XlsxSheet.in(workbook, shown), columns);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
