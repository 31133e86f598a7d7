package io.gapwise.sheets;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits CSV into cells as described by RFC 4180. If the quotes of a row do not match, that row is marked as broken and
 * reading continues with the next row; the CSV libraries that were tried give up there.
 */
final class CsvRecords {

    /**
     * Holds one row.
     *
     * @param line the line on which it begins, from 1
     * @param broken the beginning of a row that cannot be split into cells, or null if it can be split
     */
    record CsvRecord(
            long line, List<String> cells, @Nullable String broken) {}

    /**
     * Signals that a quote was never closed or that a row is too long, so that there is no next row to continue with.
     */
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
    /** The contract has some sixty columns; the others are the sender's own. */
    static final int MOST_CELLS = 1024;

    private static final int LONGEST_BEGINNING = 200;

    /**
     * This is more than any case may have. It is needed because a quote that is never closed would turn the rest of the
     * file into one cell.
     */
    static final int LONGEST_ROW = 256 * 1024;

    private final Reader in;
    private final char separator;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder cell = new StringBuilder();
    private final StringBuilder beginning = new StringBuilder();
    private int filled;
    private int next;
    private int previous;
    private int length;
    private long line = 1;
    private long began;

    CsvRecords(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** Returns the next row that is not empty, or null after the last one. */
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
        length = 0;
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

    /** Reads a cell without quotes and returns the character after it. */
    private int plain(int first) throws IOException, Endless {
        int c = first;
        while (c != separator && !endsLine(c)) {
            append(c);
            c = readOn();
        }
        return c;
    }

    /** Reads a quoted cell and returns the character after its closing quote. */
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

    /** Skips the rest of a line on which a closing quote is followed by something else. */
    private CsvRecord broken(int behindQuote) throws IOException {
        int c = behindQuote;
        while (!endsLine(c)) {
            c = readOn();
        }
        return new CsvRecord(began, List.of(), beginning.toString().strip());
    }

    private void append(int c) throws Endless {
        if (++length > LONGEST_ROW) {
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

    /** Reads a character and counts lines; all three kinds of line ends are recognised. */
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
