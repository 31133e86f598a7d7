package io.gapwise.service.sheets;

import io.gapwise.service.origins.ShownOrigins;
import io.gapwise.sheets.AnswerColumns;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.ReturnColumns;
import io.gapwise.sheets.StoredCells;
import io.gapwise.sheets.workbook.AddedColumns;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the cells that are added to somebody's own sheet on the disk until the sheet is written, because many rows have
 * more text than fits into the memory.
 */
final class AnswerSpool implements AutoCloseable {

    private final Path path;
    private final Locale language;
    private final RandomAccessFile file;
    private final Map<Long, List<Long>> places = new HashMap<>();

    AnswerSpool(Path path, Locale language) throws IOException {
        this.path = path;
        this.language = language;
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    List<String> names() {
        List<String> names = new ArrayList<>(AnswerColumns.titles(language));
        names.addAll(List.of(ReturnColumns.CASE, ReturnColumns.VERSION, ReturnColumns.ORIGINS));
        return names;
    }

    /** Notes the cells of a case for each of the rows that it comes from. */
    void add(RowOutcome outcome) throws IOException {
        byte[] cells = StoredCells.write(cells(outcome)).getBytes(StandardCharsets.UTF_8);
        long place = file.length();
        file.seek(place);
        file.writeInt(cells.length);
        file.write(cells);
        outcome.row()
                .sourceRows()
                .forEach(row -> places.computeIfAbsent(row, number -> new ArrayList<>(1))
                        .add(place));
    }

    private List<Cell> cells(RowOutcome outcome) {
        List<Cell> cells = new ArrayList<>(
                outcome.shown() != null
                        ? AnswerColumns.shown(outcome.shown(), language)
                        : AnswerColumns.of(outcome.complaints()));
        cells.add(Cell.text(outcome.caseId() == null ? "" : outcome.caseId()));
        cells.add(Cell.text(outcome.version() == 0 ? "" : String.valueOf(outcome.version())));
        cells.add(Cell.text(ShownOrigins.text(outcome.row().origins(), language)));
        return cells;
    }

    AddedColumns columns(@Nullable String sheet, long headerRow) {
        return new AddedColumns(sheet, headerRow, names(), this::of);
    }

    /** Returns the cells for a row; where several cases come from it, what is said of them stands in lines. */
    private List<Cell> of(long row) {
        List<Cell> all = new ArrayList<>();
        for (long place : places.getOrDefault(row, List.of())) {
            List<Cell> cells = read(place);
            for (int i = 0; i < cells.size(); i++) {
                if (all.size() <= i) {
                    all.add(cells.get(i));
                } else if (!cells.get(i).blank()) {
                    all.set(
                            i,
                            Cell.text((all.get(i).text() + "\n" + cells.get(i).text()).strip()));
                }
            }
        }
        return all;
    }

    private List<Cell> read(long place) {
        try {
            file.seek(place);
            byte[] cells = new byte[file.readInt()];
            file.readFully(cells);
            return StoredCells.read(new String(cells, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The answers of a sheet cannot be read again.", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(path);
    }
}
