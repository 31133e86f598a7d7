package io.gapwise.sheets;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes CSV apart into cells, as RFC 4180 describes it. Where the quotes of a row do not match, that row is marked as
 * broken and the rows behind it are read; the readers of CSV that were tried give up there.
 */
final class CsvRecords {

    /**
     * One row.
     *
     * @param line on which it begins, from 1
     * @param broken what stands there where it cannot be taken apart; null where it can
     */
    record CsvRecord(
            long line, List<String> cells, @Nullable String broken) {}

    /** A quote was opened and never closed, or a row is longer than any may be: there is no next row to go on with. */
    static final class Endless extends Exception {

        private static final long serialVersionUID = 1L;

        private final long line;

        Endless(long line) {
            super("The row of line %d does not end.".formatted(line), null, false, false);
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    private static final int END = -1;
    private static final int BUFFER = 32 * 1024;
    private static final int MOST_CELLS = 16 * 1024;
    private static final int LONGEST_BEGINNING = 200;

    /** More than any case may have; where a quote is never closed, the rest of the file would be one cell. */
    private static final int LONGEST_CELL = 512 * 1024;

    private final Reader in;
    private final char separator;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder cell = new StringBuilder();
    private final StringBuilder beginning = new StringBuilder();
    private int filled;
    private int next;
    private int previous;
    private long line = 1;
    private long began;

    CsvRecords(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** The next row that is not empty, or null behind the last. */
    @Nullable CsvRecord next() throws IOException, Endless {
        long at = line;
        int c = read();
        while (endsLine(c) && c != END) {
            at = line;
            c = read();
        }
        if (c == END) {
            return null;
        }
        began = at;
        return record(c);
    }

    private CsvRecord record(int first) throws IOException, Endless {
        beginning.setLength(0);
        beginning.append((char) first);
        List<String> cells = new ArrayList<>();
        int c = first;
        while (cells.size() < MOST_CELLS) {
            cell.setLength(0);
            c = c == '"' ? quoted() : plain(c);
            if (c != separator && !endsLine(c)) {
                return broken(c);
            }
            cells.add(cell.toString());
            if (c != separator) {
                return new CsvRecord(began, cells, null);
            }
            c = readOn();
        }
        throw new Endless(began);
    }

    /** Reads a cell to the character behind it. */
    private int plain(int first) throws IOException, Endless {
        int c = first;
        while (c != separator && !endsLine(c)) {
            append(c);
            c = readOn();
        }
        return c;
    }

    /** Reads a cell to the character behind its closing quote. */
    private int quoted() throws IOException, Endless {
        while (true) {
            int c = readOn();
            if (c == '"') {
                c = readOn();
                if (c != '"') {
                    return c;
                }
            } else if (c == END) {
                throw new Endless(began);
            }
            append(c);
        }
    }

    /** Goes to the end of the line on which a closing quote is followed by something else. */
    private CsvRecord broken(int behindQuote) throws IOException {
        int c = behindQuote;
        while (!endsLine(c)) {
            c = readOn();
        }
        return new CsvRecord(began, List.of(), beginning.toString().strip());
    }

    private void append(int c) throws Endless {
        if (cell.length() >= LONGEST_CELL) {
            throw new Endless(began);
        }
        cell.append((char) c);
    }

    private static boolean endsLine(int c) {
        return c == '\n' || c == '\r' || c == END;
    }

    private int readOn() throws IOException {
        int c = read();
        if (c != END && beginning.length() < LONGEST_BEGINNING) {
            beginning.append((char) c);
        }
        return c;
    }

    /** Reads a character and counts lines, whichever of the three ways to end one the file uses. */
    private int read() throws IOException {
        if (next == filled) {
            filled = Math.max(0, in.read(buffer));
            next = 0;
        }
        int c = filled == 0 ? END : buffer[next++];
        if (c == '\r' || c == '\n' && previous != '\r') {
            line++;
        }
        previous = c;
        return c;
    }
}
