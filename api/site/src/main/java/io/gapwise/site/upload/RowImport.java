package io.gapwise.site.upload;

import io.gapwise.service.connections.ClientConnection;
import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.DamagedFile;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.SheetLayout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the rows of an upload, as they come from its file. */
@Component
class RowImport {

    /** This limits the rows of an upload, because nobody looks through more on a page. */
    static final int MOST_ROWS = 50_000;

    private static final int AT_ONCE = 500;

    /** Limits the characters that are held in memory before they are stored. */
    private static final long MOST_HELD = 2_000_000;

    private final Uploads uploads;
    private final UploadRows rows;
    private final RowReferences references;

    RowImport(Uploads uploads, UploadRows rows, RowReferences references) {
        this.uploads = uploads;
        this.rows = rows;
        this.references = references;
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
    static final class Unread extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final IOException why;

        Unread(IOException why) {
            super(why);
            this.why = why;
        }

        IOException why() {
            return why;
        }
    }

    /** A row as it was read, with where it came from. */
    record Fed(Row row, RowSource source) {}

    /** Gives the rows of a file one after another. */
    @FunctionalInterface
    interface Feed {

        /**
         * Returns the next row, or null after the last one.
         *
         * @throws DamagedFile if nothing more can be read
         */
        @Nullable Fed next() throws IOException;
    }

    /** Stores all rows, within the transaction of the caller. */
    void add(Upload upload, Feed feed, ClientConnection client) {
        SheetLayout.Judge judge = upload.form().judge();
        RowReferences.OfFile known = references.of(upload.form());
        List<UploadRow> some = new ArrayList<>();
        int count = 0;
        long held = 0;
        try {
            for (Fed fed = feed.next(); fed != null; fed = feed.next()) {
                if (++count > MOST_ROWS) {
                    throw new WrongCount(false);
                }
                Row row = fed.row();
                some.add(judged(upload.form(), judge, row.number(), row.cells(), fed.source()));
                held += row.cells().stream()
                        .mapToLong(cell -> cell.text().length())
                        .sum();
                held += fed.source().said().stream()
                        .mapToLong(comment -> comment.text().length())
                        .sum();
                if (some.size() == AT_ONCE || held > MOST_HELD) {
                    ReadingQueue.Left.check(client);
                    rows.add(upload.id(), known.marked(some));
                    some.clear();
                    held = 0;
                }
            }
        } catch (DamagedFile broken) {
            uploads.brokenAt(upload.id(), broken.number());
            some.add(judged(upload.form(), judge, broken.number(), BrokenRow.unseen(), RowSource.NONE));
            count++;
        } catch (IOException e) {
            throw new Unread(e);
        }
        rows.add(upload.id(), known.marked(some));
        if (count == 0) {
            throw new WrongCount(true);
        }
    }

    /** Makes a row that is good or bad, depending on its cells. */
    static UploadRow judged(SheetLayout form, SheetLayout.Judge judge, long line, List<Cell> cells, RowSource source) {
        RowState state = judge.of(cells).good() ? RowState.GOOD : RowState.BAD;
        int title = form.columns().indexOf("title");
        String called = title >= 0 && title < cells.size() && !BrokenRow.is(cells)
                ? cells.get(title).text()
                : "";
        return UploadRow.unanswered(line, ShownNames.cleaned(called), cells, state)
                .with(source);
    }
}
