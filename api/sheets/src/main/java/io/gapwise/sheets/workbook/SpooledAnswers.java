package io.gapwise.sheets.workbook;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.StoredCells;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the cells that are added to somebody's own file on the disk until the file is copied, because the answers of a
 * long file do not fit into the memory.
 */
public final class SpooledAnswers implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;
    private static final int LENGTH = 4;

    private final Path path;
    private final DataOutputStream out;
    private final Map<Long, long[]> places = new HashMap<>();
    private long end;
    private @Nullable RandomAccessFile written;

    private SpooledAnswers(Path path) throws IOException {
        this.path = path;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER));
    }

    /** Opens an empty file among the temporary ones, which is deleted in the end. */
    public static SpooledAnswers open() throws IOException {
        Path path = Files.createTempFile("gapwise", ".answers");
        path.toFile().deleteOnExit();
        return new SpooledAnswers(path);
    }

    /**
     * Notes the cells of a case for each of the rows that it came from.
     *
     * @param title what the case is called where a row has several
     */
    public void add(List<Long> rows, String title, List<Cell> answer) throws IOException {
        List<Cell> all = new ArrayList<>(answer);
        all.add(Cell.text(title));
        byte[] text = StoredCells.write(all).getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
        for (long row : rows) {
            places.merge(row, new long[] {end}, SpooledAnswers::joined);
        }
        end += LENGTH + text.length;
    }

    private static long[] joined(long[] some, long[] more) {
        long[] all = new long[some.length + more.length];
        System.arraycopy(some, 0, all, 0, some.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** Ends the noting and describes the columns. */
    public AddedColumns columns(@Nullable String sheet, long headerRow, List<String> names) throws IOException {
        out.close();
        written = new RandomAccessFile(path.toFile(), "r");
        return new AddedColumns(sheet, headerRow, names, this::of);
    }

    private List<Cell> of(long row) {
        List<String> titles = new ArrayList<>();
        List<List<Cell>> answers = new ArrayList<>();
        for (long place : places.getOrDefault(row, new long[0])) {
            List<Cell> all = read(place);
            titles.add(all.get(all.size() - 1).text());
            answers.add(all.subList(0, all.size() - 1));
        }
        return AddedColumns.together(titles, answers);
    }

    private List<Cell> read(long place) {
        RandomAccessFile file = written;
        if (file == null) {
            throw new IllegalStateException("The answers are still being noted.");
        }
        try {
            file.seek(place);
            byte[] text = new byte[file.readInt()];
            file.readFully(text);
            return StoredCells.read(new String(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The answers cannot be read again.", e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (written != null) {
            written.close();
        }
        Files.deleteIfExists(path);
    }
}
