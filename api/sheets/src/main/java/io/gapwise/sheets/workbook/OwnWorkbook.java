package io.gapwise.sheets.workbook;

import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Copies somebody's own file and adds columns to its table. In a workbook the formulas, formats, filters, drop-downs,
 * charts and other sheets stay as they are; in a CSV file every byte that was there stays.
 *
 * <p>The columns follow the table, or all that is used to the right of it. Columns that an earlier answer added are
 * filled anew where they stand.
 */
public final class OwnWorkbook {

    private OwnWorkbook() {}

    /**
     * Writes the copy.
     *
     * @param original the file as it was sent
     * @throws UnusableFile if it is neither CSV nor a workbook, has no such sheet, or has no room for the columns
     */
    public static void write(Path original, AddedColumns added, OutputStream out) throws IOException {
        if (OpenSheet.workbook(original)) {
            WorkbookCopy.write(original, added, out);
        } else {
            CsvCopy.write(original, added, out);
        }
    }
}
