package io.gapwise.sheets.workbook;

import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.DamagedFile;
import io.gapwise.sheets.Formulas;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Copies a CSV file byte by byte and adds cells at the ends of its lines, quoted and encoded as it is. */
final class CsvCopy {

    private final AddedColumns added;
    private final Placement placement;
    private final char separator;
    private final Charset charset;
    private final int linesBefore;
    private boolean quoteAll;

    private CsvCopy(AddedColumns added, Placement placement, OpenSheet sheet) {
        this.added = added;
        this.placement = placement;
        separator = sheet.separator();
        charset = Objects.requireNonNull(sheet.charset());
        linesBefore = sheet.linesBefore();
    }

    static void write(Path original, AddedColumns added, OutputStream to) throws IOException {
        try (OpenSheet sheet = OpenSheet.patiently(original, null);
                InputStream in = new BufferedInputStream(Files.newInputStream(original))) {
            Placement placement = placement(sheet, added);
            OutputStream out = new BufferedOutputStream(to);
            out.write(in.readNBytes((int) sheet.bytesBefore()));
            new CsvCopy(added, placement, sheet)
                    .copy(new CsvPieces(in, sheet.separator(), Objects.requireNonNull(sheet.charset())), out);
            out.flush();
        }
    }

    private static Placement placement(OpenSheet sheet, AddedColumns added) throws IOException {
        int used = 0;
        List<String> header = List.of();
        try {
            for (Row row = sheet.next(); row != null; row = sheet.next()) {
                if (BrokenRow.is(row.cells())) {
                    continue;
                } else if (row.number() == added.headerRow()) {
                    header = row.cells().stream().map(Cell::trimmed).toList();
                }
                used = row.number() < added.headerRow()
                        ? used
                        : Math.max(used, row.cells().size());
            }
        } catch (DamagedFile e) {
            // The rows before it have told how wide the table is.
        }
        return Placement.of(header, used, added.names());
    }

    private void copy(CsvPieces pieces, OutputStream out) throws IOException {
        while (pieces.next()) {
            long number = pieces.line() + linesBefore;
            if (number == added.headerRow()) {
                quoteAll = allQuoted(pieces);
            }
            if (!pieces.whole() || pieces.cells() == 0 || number < added.headerRow()) {
                pieces.write(out);
            } else {
                copy(pieces, number, out);
            }
        }
    }

    private static boolean allQuoted(CsvPieces pieces) {
        for (int i = 0; i < pieces.cells(); i++) {
            if (!pieces.quoted(i)) {
                return false;
            }
        }
        return true;
    }

    /** A short line without a case, such as a note below the table, stays as it is. */
    private void copy(CsvPieces pieces, long number, OutputStream out) throws IOException {
        List<Cell> cells = added.of(number);
        boolean filled = !cells.isEmpty() || pieces.cells() >= placement.tableEnd();
        int width = filled ? placement.width() : pieces.cells();
        for (int column = 0; column < width; column++) {
            if (column > 0) {
                write(String.valueOf(separator), out);
            }
            int name = placement.nameAt(column);
            boolean kept = column < pieces.cells() && (name < 0 || cells.isEmpty() || number == added.headerRow());
            if (kept) {
                pieces.writeCell(column, out);
            } else if (name >= 0) {
                write(written(AddedColumns.cell(cells, name)), out);
            }
        }
        pieces.writeLineEnd(out);
    }

    private String written(Cell cell) {
        String text = cell.kind() == Cell.Kind.BROKEN ? "" : Formulas.escaped(cell.text());
        boolean quotes = quoteAll
                || text.indexOf(separator) >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0
                || !text.equals(text.strip());
        return quotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(charset));
    }
}
