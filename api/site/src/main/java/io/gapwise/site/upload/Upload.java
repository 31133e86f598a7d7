package io.gapwise.site.upload;

import io.gapwise.sheets.SheetLayout;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a spreadsheet that was uploaded.
 *
 * @param brokenAt the row from which the file could not be read; null if it was read to its end
 * @param stopReason why its answering stopped early; null if it did not
 * @param sheetMap how its columns are read, as JSON; null if they are those of the contract
 * @param mapName the name under which that is kept; null if it is not
 */
record Upload(
        String id,
        String fileName,
        String digest,
        boolean workbook,
        SheetLayout form,
        @Nullable Long brokenAt,
        UploadState state,
        @Nullable StopReason stopReason,
        OffsetDateTime uploadedAt,
        @Nullable String sheetMap,
        @Nullable String mapName) {

    Upload with(List<String> columns) {
        SheetLayout named = new SheetLayout(columns, form.separator(), form.byteOrderMark());
        return new Upload(
                id, fileName, digest, workbook, named, brokenAt, state, stopReason, uploadedAt, sheetMap, mapName);
    }
}
