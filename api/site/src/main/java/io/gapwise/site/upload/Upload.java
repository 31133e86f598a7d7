package io.gapwise.site.upload;

import io.gapwise.sheets.SheetLayout;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet that was uploaded.
 *
 * @param brokenAt the row from which on it could not be read; null where it could to its end
 * @param stopReason why its answering broke off; null where it did not
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
        OffsetDateTime uploadedAt) {

    Upload with(List<String> columns) {
        SheetLayout named = new SheetLayout(columns, form.separator(), form.byteOrderMark());
        return new Upload(id, fileName, digest, workbook, named, brokenAt, state, stopReason, uploadedAt);
    }
}
