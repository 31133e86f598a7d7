package io.gapwise.site.upload;

import io.gapwise.service.connections.ClientConnection;
import io.gapwise.service.origins.AnswerOrigin;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.SheetFile;
import io.gapwise.sheets.SheetLayout;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.mapping.MappedFile;
import io.gapwise.sheets.mapping.MappedRow;
import io.gapwise.sheets.mapping.Origin;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.mapping.SheetMapJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stores a file with all of its rows, or nothing of it. */
@Component
class UploadImport {

    private final Uploads uploads;
    private final UploadRows rows;
    private final UploadFiles files;
    private final RowImport importing;
    private final UploadComments comments;
    private final Quotas quotas;
    private final TransactionOperations transactions;

    UploadImport(
            Uploads uploads,
            UploadRows rows,
            UploadFiles files,
            RowImport importing,
            UploadComments comments,
            Quotas quotas,
            TransactionOperations transactions) {
        this.uploads = uploads;
        this.rows = rows;
        this.files = files;
        this.importing = importing;
        this.comments = comments;
        this.quotas = quotas;
        this.transactions = transactions;
    }

    /** A file that was sent, with what it is called and a digest of what it holds. */
    record Sent(Path file, String name, String digest, ClientConnection client) {}

    /**
     * Stores a file that has the contract's columns, and returns the id of the upload.
     *
     * @throws UnusableFile if nothing in the file could be answered
     * @throws io.gapwise.service.quotas.QuotaReached if the tenant may have no more uploads
     * @throws ReadingQueue.Left if the client leaves meanwhile; nothing is stored then
     */
    String receive(Sent sent) throws IOException {
        quotas.requireRoom(Quota.UPLOADS);
        try (SheetFile sheet = SheetFile.open(sent.file())) {
            Upload upload = begun(sent, sheet.workbook(), sheet.form(), UploadState.OPEN, null);
            keep(upload, sent, () -> importing.add(upload, () -> fed(sheet.next()), sent.client()));
            return upload.id();
        }
    }

    /** Stores a file of which a person has to say how its columns are read, and returns the id of the upload. */
    String receiveUnmatched(Sent sent) throws IOException {
        quotas.requireRoom(Quota.UPLOADS);
        SheetLayout none = new SheetLayout(List.of(), ',', false);
        Upload upload = begun(sent, workbook(sent.file()), none, UploadState.MATCHING, null);
        keep(upload, sent, () -> {});
        return upload.id();
    }

    /**
     * Reads the rows of an upload as a map says, in place of those that were read before.
     *
     * @param file the file of the upload as it was sent
     * @param mapName the name under which the map is kept; null if it is not
     * @param keeping keeps the map, as soon as rows were read with it
     * @return whether it was done; it was not if somebody did something else with the upload meanwhile
     * @throws UnusableFile if the map does not fit the file
     */
    boolean read(
            Upload upload, Path file, SheetMap map, @Nullable String mapName, Runnable keeping, ClientConnection client)
            throws IOException {
        try (MappedFile sheet = MappedFile.open(file, map)) {
            Upload matched = new Upload(
                    upload.id(),
                    upload.fileName(),
                    upload.digest(),
                    upload.workbook(),
                    sheet.form(),
                    null,
                    UploadState.OPEN,
                    null,
                    upload.uploadedAt(),
                    written(map),
                    mapName);
            return Boolean.TRUE.equals(transactions.execute(transaction -> {
                if (!uploads.read(matched, upload.state())) {
                    return false;
                }
                rows.forgetAll(upload.id());
                importing.add(matched, () -> fed(sheet.next()), client);
                keeping.run();
                return true;
            }));
        } catch (RowImport.Unread unread) {
            throw unread.why();
        }
    }

    /** Goes back to how the columns of an upload are read, as long as nothing of it is answered. */
    boolean matchAgain(Upload upload) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            boolean answered = rows.counts(upload.id()).done() > 0;
            Upload again = new Upload(
                    upload.id(),
                    upload.fileName(),
                    upload.digest(),
                    upload.workbook(),
                    new SheetLayout(List.of(), ',', false),
                    null,
                    UploadState.MATCHING,
                    null,
                    upload.uploadedAt(),
                    upload.sheetMap(),
                    upload.mapName());
            if (answered || !uploads.read(again, UploadState.OPEN)) {
                return false;
            }
            rows.forgetAll(upload.id());
            return true;
        }));
    }

    private static boolean workbook(Path file) throws IOException {
        try (OpenSheet sheet = OpenSheet.open(file, null)) {
            return sheet.workbook();
        }
    }

    private Upload begun(Sent sent, boolean workbook, SheetLayout form, UploadState state, @Nullable String sheetMap) {
        return new Upload(
                UUID.randomUUID().toString(),
                ShownNames.cleaned(sent.name()),
                sent.digest(),
                workbook,
                form,
                null,
                state,
                null,
                uploads.now(),
                sheetMap,
                null);
    }

    private void keep(Upload upload, Sent sent, Runnable rows) throws IOException {
        try {
            transactions.executeWithoutResult(transaction -> {
                uploads.add(upload);
                keepFile(upload, sent.file());
                rows.run();
                // At the end, because others of the tenant that send a file wait for this count.
                quotas.take(Quota.UPLOADS, 1);
            });
        } catch (RowImport.Unread unread) {
            throw unread.why();
        }
    }

    private void keepFile(Upload upload, Path file) {
        try {
            files.add(upload.id(), file);
        } catch (IOException e) {
            throw new RowImport.Unread(e);
        }
    }

    static String written(SheetMap map) {
        return new String(SheetMapJson.write(map), StandardCharsets.UTF_8);
    }

    private static RowImport.@Nullable Fed fed(@Nullable Row row) {
        return row == null ? null : new RowImport.Fed(row, RowSource.NONE);
    }

    private RowImport.@Nullable Fed fed(@Nullable MappedRow row) {
        return row == null ? null : new RowImport.Fed(row.row(), source(row, comments.of(row.comments())));
    }

    /** Says where the answers of a mapped row were read from and what came beside them, as it is stored with the case. */
    static RowSource source(MappedRow row, List<SentComment> comments) {
        boolean itself = row.sourceRows().equals(List.of(row.row().number()));
        return new RowSource(
                itself ? List.of() : row.sourceRows(),
                row.origins().stream().map(UploadImport::stored).toList(),
                comments);
    }

    private static AnswerOrigin stored(Origin origin) {
        return new AnswerOrigin(origin.path(), origin.column(), origin.cell(), origin.read());
    }
}
