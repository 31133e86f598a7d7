package io.gapwise.site.upload;

import io.gapwise.service.connections.ClientConnection;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.DamagedFile;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.SheetFile;
import io.gapwise.sheets.SheetLayout;
import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Splits a file into rows and stores all of them or none. */
@Component
class UploadImport {

    /** This limits the rows of an upload, because nobody looks through more on a page. */
    static final int MOST_ROWS = 50_000;

    private static final int AT_ONCE = 500;

    /** Limits the characters that are held in memory before they are stored. */
    private static final long MOST_HELD = 2_000_000;

    private static final int LONGEST_NAME = 200;

    private final Uploads uploads;
    private final UploadRows rows;
    private final UploadFiles files;
    private final Quotas quotas;
    private final TransactionOperations transactions;

    UploadImport(
            Uploads uploads, UploadRows rows, UploadFiles files, Quotas quotas, TransactionOperations transactions) {
        this.uploads = uploads;
        this.rows = rows;
        this.files = files;
        this.quotas = quotas;
        this.transactions = transactions;
    }

    /** Signals that a file has no rows, or more than are accepted. */
    static final class WrongCount extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean none;

        WrongCount(boolean none) {
            super(none ? "There is no row." : "There are too many rows.", null, false, false);
            this.none = none;
        }

        boolean none() {
            return none;
        }
    }

    /** Carries an exception of the reader out of the transaction, so that the transaction is rolled back. */
    private static final class Unread extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final IOException why;

        Unread(IOException why) {
            super(why);
            this.why = why;
        }
    }

    /**
     * Stores a file and returns the id of the upload.
     *
     * @throws UnusableFile if nothing in the file could be answered
     * @throws io.gapwise.service.quotas.QuotaReached if the tenant may have no more uploads
     * @throws ReadingQueue.Left if the client leaves meanwhile; nothing is stored then
     */
    String receive(Path file, String name, String digest, ClientConnection client) throws IOException {
        quotas.requireRoom(Quota.UPLOADS);
        try (SheetFile sheet = SheetFile.open(file)) {
            Upload upload = new Upload(
                    UUID.randomUUID().toString(),
                    cleaned(name),
                    digest,
                    sheet.workbook(),
                    sheet.form(),
                    null,
                    UploadState.OPEN,
                    null,
                    uploads.now());
            transactions.executeWithoutResult(transaction -> keep(upload, file, sheet, client));
            return upload.id();
        } catch (Unread unread) {
            throw unread.why;
        }
    }

    private void keep(Upload upload, Path file, SheetFile sheet, ClientConnection client) {
        uploads.add(upload);
        keepFile(upload, file);
        SheetLayout.Judge judge = upload.form().judge();
        List<UploadRow> some = new ArrayList<>();
        int count = 0;
        long held = 0;
        try {
            for (Row row = sheet.next(); row != null; row = sheet.next()) {
                if (++count > MOST_ROWS) {
                    throw new WrongCount(false);
                }
                some.add(judged(upload.form(), judge, row.number(), row.cells()));
                held += row.cells().stream()
                        .mapToLong(cell -> cell.text().length())
                        .sum();
                if (some.size() == AT_ONCE || held > MOST_HELD) {
                    ReadingQueue.Left.check(client);
                    rows.add(upload.id(), some);
                    some.clear();
                    held = 0;
                }
            }
        } catch (DamagedFile broken) {
            uploads.brokenAt(upload.id(), broken.number());
            some.add(judged(upload.form(), judge, broken.number(), BrokenRow.unseen()));
            count++;
        } catch (IOException e) {
            throw new Unread(e);
        }
        rows.add(upload.id(), some);
        if (count == 0) {
            throw new WrongCount(true);
        }
        // At the end, because others of the tenant that send a file wait for this count.
        quotas.take(Quota.UPLOADS, 1);
    }

    private void keepFile(Upload upload, Path file) {
        try {
            files.add(upload.id(), file);
        } catch (IOException e) {
            throw new Unread(e);
        }
    }

    /** Makes a row that is good or bad, depending on its cells. */
    static UploadRow judged(SheetLayout form, SheetLayout.Judge judge, long line, List<Cell> cells) {
        RowState state = judge.of(cells).good() ? RowState.GOOD : RowState.BAD;
        int title = form.columns().indexOf("title");
        String called =
                title < cells.size() && !BrokenRow.is(cells) ? cells.get(title).text() : "";
        return new UploadRow(line, cleaned(called), cells, state, null, null, null, null);
    }

    private static String cleaned(String name) {
        String shown = name.replaceAll("\\p{Cntrl}", " ").strip();
        return shown.codePointCount(0, shown.length()) <= LONGEST_NAME
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_NAME));
    }
}
