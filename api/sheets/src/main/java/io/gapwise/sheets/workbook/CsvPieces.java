package io.gapwise.sheets.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits CSV into records without decoding it, so that its bytes can be written as they were. Separators, quotes and line
 * ends are found as the reader of cells finds them.
 */
final class CsvPieces {

    private static final int END = -1;
    private static final int LONGEST = 1024 * 1024;
    private static final int MOST_CELLS = 1024;

    private final InputStream in;
    private final int separator;
    private final int bytesPerSign;
    private final boolean bigEndian;
    private byte[] bytes = new byte[8192];
    private int length;
    private int next;
    private int previous;
    private long line = 1;

    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private long began;
    private int lineEnd;
    private boolean whole;

    CsvPieces(InputStream in, char separator, Charset charset) throws IOException {
        this.in = in;
        this.separator = separator;
        this.bigEndian = charset.equals(StandardCharsets.UTF_16BE);
        this.bytesPerSign = bigEndian || charset.equals(StandardCharsets.UTF_16LE) ? 2 : 1;
        next = sign();
    }

    /** Reads the next record or empty line; returns false at the end. */
    boolean next() throws IOException {
        length = 0;
        starts.clear();
        ends.clear();
        began = line;
        whole = true;
        if (next == END) {
            return false;
        }
        boolean more = !endsLine(next);
        while (more && whole) {
            cell();
            more = whole && next == separator;
            if (more) {
                take();
            }
        }
        lineEnd = length;
        if (next == '\r') {
            take();
        }
        if (next == '\n' && (previous == '\r' || lineEnd == length)) {
            take();
        }
        return true;
    }

    private void cell() throws IOException {
        int start = length;
        if (next == '"') {
            quoted();
        } else {
            while (!endsCell(next) && length < LONGEST) {
                take();
            }
        }
        if (whole && endsCell(next) && starts.size() < MOST_CELLS) {
            starts.add(start);
            ends.add(length);
            return;
        }
        whole = false;
        while (!endsLine(next) && length < LONGEST) {
            take();
        }
    }

    private void quoted() throws IOException {
        take();
        while (next != END && length < LONGEST) {
            boolean quote = next == '"';
            take();
            if (quote && next != '"') {
                return;
            } else if (quote) {
                take();
            }
        }
        whole = false;
    }

    private boolean endsCell(int sign) {
        return sign == separator || endsLine(sign);
    }

    private static boolean endsLine(int sign) {
        return sign == '\n' || sign == '\r' || sign == END;
    }

    private void take() throws IOException {
        if (length + 2 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        if (bytesPerSign == 1) {
            bytes[length++] = (byte) next;
        } else {
            bytes[length++] = (byte) (bigEndian ? next >> 8 : next);
            bytes[length++] = (byte) (bigEndian ? next : next >> 8);
        }
        if (next == '\r' || next == '\n' && previous != '\r') {
            line++;
        }
        previous = next;
        next = sign();
    }

    private int sign() throws IOException {
        int first = in.read();
        if (bytesPerSign == 1 || first < 0) {
            return first;
        }
        int second = Math.max(0, in.read());
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    /** Returns the line on which the record begins, from 1. */
    long line() {
        return began;
    }

    /** Says whether the record could be split into cells; if not, there is nothing to add to. */
    boolean whole() {
        return whole;
    }

    /** Returns the number of cells; an empty line has none. */
    int cells() {
        return starts.size();
    }

    boolean quoted(int cell) {
        int at = starts.get(cell);
        return ends.get(cell) > at && bytes[bigEndian ? at + 1 : at] == '"';
    }

    /** Writes a cell as it was. */
    void writeCell(int cell, OutputStream out) throws IOException {
        out.write(bytes, starts.get(cell), ends.get(cell) - starts.get(cell));
    }

    void writeLineEnd(OutputStream out) throws IOException {
        out.write(bytes, lineEnd, length - lineEnd);
    }

    /** Writes all of the record, and its line end, as it was. */
    void write(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }
}
