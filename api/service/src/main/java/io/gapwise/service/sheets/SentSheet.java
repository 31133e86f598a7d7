package io.gapwise.service.sheets;

import io.gapwise.service.origins.AnswerOrigin;
import io.gapwise.sheets.AnswerColumns;
import io.gapwise.sheets.ReturnColumns;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.SheetFile;
import io.gapwise.sheets.SheetLayout;
import io.gapwise.sheets.mapping.ColumnUse;
import io.gapwise.sheets.mapping.MappedFile;
import io.gapwise.sheets.mapping.MappedRow;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.mapping.TableNotice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet, through a map or by the contract's columns. */
interface SentSheet extends AutoCloseable {

    /**
     * Opens a file.
     *
     * @param map says what its columns mean; null if they are the contract's
     * @throws io.gapwise.sheets.UnusableFile if nothing in the file can be read, or if the map does not fit it
     */
    static SentSheet open(Path file, @Nullable SheetMap map) throws IOException {
        return map == null ? new OfContract(SheetFile.open(file)) : new Mapped(MappedFile.open(file, map), map);
    }

    SheetLayout form();

    boolean workbook();

    /** Returns the last of the rows that name the columns; 0 where it is the first row that holds something. */
    long headerRow();

    /**
     * Returns the next row that holds a case, or null after the last one.
     *
     * @throws io.gapwise.sheets.DamagedFile if nothing more can be read
     */
    @Nullable SentRow next() throws IOException;

    /** Lists the columns that say nothing to the program. */
    List<String> notRead();

    /** Lists what was passed over; it is complete after the last row. */
    List<TableNotice> notices();

    @Override
    void close() throws IOException;

    /** Reads a sheet with the contract's columns. */
    record OfContract(SheetFile file) implements SentSheet {

        @Override
        public SheetLayout form() {
            return file.form();
        }

        @Override
        public boolean workbook() {
            return file.workbook();
        }

        @Override
        public long headerRow() {
            return 0;
        }

        @Override
        public @Nullable SentRow next() throws IOException {
            Row row = file.next();
            return row == null
                    ? null
                    : new SentRow(row.number(), List.of(row.number()), row.cells(), List.of(), List.of());
        }

        @Override
        public List<String> notRead() {
            return file.form().ownColumns();
        }

        @Override
        public List<TableNotice> notices() {
            return List.of();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Reads a sheet through a map. */
    record Mapped(MappedFile file, SheetMap map) implements SentSheet {

        @Override
        public SheetLayout form() {
            return file.form();
        }

        @Override
        public boolean workbook() {
            return file.workbook();
        }

        @Override
        public long headerRow() {
            return file.headerRow();
        }

        @Override
        public @Nullable SentRow next() throws IOException {
            MappedRow row = file.next();
            return row == null
                    ? null
                    : new SentRow(
                            row.row().number(),
                            row.sourceRows(),
                            row.row().cells(),
                            row.origins().stream().map(AnswerOrigin::of).toList(),
                            row.comments());
        }

        /** The sender's columns come back as they are, so that those which the map reads are among them. */
        @Override
        public List<String> notRead() {
            List<String> read = map.columns().stream()
                    .filter(column -> column.use() != ColumnUse.UNUSED)
                    .map(column -> column.column().strip().toLowerCase(Locale.ROOT))
                    .toList();
            return file.form().ownColumns().stream()
                    .filter(name -> !read.contains(name.strip().toLowerCase(Locale.ROOT)))
                    .filter(name -> !AnswerColumns.include(name) && !name.equals(ReturnColumns.ORIGINS))
                    .toList();
        }

        @Override
        public List<TableNotice> notices() {
            return file.notices();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
