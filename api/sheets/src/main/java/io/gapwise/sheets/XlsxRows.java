package io.gapwise.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of the first visible sheet of a workbook. */
final class XlsxRows implements Rows {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final XlsxCells cells;
    private final long count;
    private volatile long last;

    /**
     * @param file stays open until this is closed
     * @throws Unusable where it is no workbook, or one that would not fit into memory
     */
    XlsxRows(Path file) throws IOException {
        count = Workbooks.check(file);
        try {
            workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
        } catch (IOException | RuntimeException e) {
            throw Workbooks.broken();
        }
        try {
            stream = sheet(workbook).openStream();
            rows = stream.iterator();
            cells = new XlsxCells(workbook.isDate1904());
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw Workbooks.broken();
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseGet(workbook::getFirstSheet);
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            org.dhatim.fastexcel.reader.Row row = rows.next();
            last = row.getRowNum();
            List<Cell> read = new ArrayList<>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                read.add(cells.read(row.getCell(i)));
            }
            return new Row(last, read);
        } catch (RuntimeException e) {
            throw new BrokenOff(last + 1, "From here on the sheet is broken; what follows is not read.");
        }
    }

    @Override
    public String unit() {
        return "row";
    }

    @Override
    public double portion() {
        return count == 0 ? -1 : Math.min(1.0, (double) last / count);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
