package io.gapwise.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a sheet as CSV in UTF-8, with the line ends that RFC 4180 requires. */
final class CsvSheet implements SheetWriter {

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final CsvWriter csv;

    CsvSheet(OutputStream out, char separator, boolean byteOrderMark) throws IOException {
        if (byteOrderMark) {
            out.write(BYTE_ORDER_MARK);
        }
        csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
    }

    @Override
    public void header(List<Cell> names) {
        row(names, false);
    }

    @Override
    public void row(List<Cell> cells, boolean marked) {
        csv.writeRecord(cells.stream().map(CsvSheet::text).toList());
    }

    private static String text(Cell cell) {
        return cell.kind() == Cell.Kind.BROKEN ? "" : Formulas.escaped(cell.text());
    }

    @Override
    public boolean full() {
        return false;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
