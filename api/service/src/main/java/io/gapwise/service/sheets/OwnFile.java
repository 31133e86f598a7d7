package io.gapwise.service.sheets;

import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.workbook.OwnWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes the sender's own file with the answers beside its rows. */
final class OwnFile {

    private OwnFile() {}

    static void write(Path original, SentSheet sheet, @Nullable SheetMap map, AnswerSpool answers, Path to)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            long header = sheet.headerRow() > 0 ? sheet.headerRow() : firstRow(original);
            OwnWorkbook.write(original, answers.columns(map == null ? null : map.sheet(), header), out);
        }
    }

    /** Returns the number of the first row that holds something, which names the columns. */
    private static long firstRow(Path original) throws IOException {
        try (OpenSheet sheet = OpenSheet.open(original, null)) {
            Row row = sheet.next();
            while (row != null && row.blank()) {
                row = sheet.next();
            }
            return row == null ? 1 : row.number();
        }
    }
}
