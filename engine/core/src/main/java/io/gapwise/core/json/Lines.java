package io.gapwise.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a stream. It holds no more of a line than a case may have and skips the rest. */
public final class Lines {

    /**
     * Holds one line.
     *
     * @param number the number of the line, from 1
     * @param bytes the line without its end; where it is too long, one byte more than a case may have
     */
    public record Line(long number, byte[] bytes) {

        public boolean tooLong() {
            return bytes.length > GapCaseJson.MAX_BYTES;
        }

        public boolean blank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    private static final int AT_ONCE = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[AT_ONCE];
    private int from;
    private int to;
    /** Holds the part of a line that began in an earlier buffer. */
    private final byte[] kept = new byte[GapCaseJson.MAX_BYTES + 1];

    private long number;

    /**
     * Reads ahead, so nobody else may read the same stream. It does so in large pieces: a buffered stream around this one
     * would gain nothing, and would lose what it had read when the reading breaks off behind it.
     */
    public Lines(InputStream in) {
        this.in = in;
    }

    /** Returns the next line, or null behind the last. */
    public @Nullable Line next() throws IOException {
        int length = 0;
        if (from == to && !filled()) {
            return null;
        }
        while (true) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            int some = Math.min(end - from, kept.length - length);
            if (end < to && length == 0) {
                byte[] line = Arrays.copyOfRange(buffer, from, from + some);
                from = end + 1;
                number++;
                return new Line(number, line);
            }
            System.arraycopy(buffer, from, kept, length, some);
            length += some;
            boolean whole = end < to;
            from = whole ? end + 1 : end;
            if (whole || !filled()) {
                number++;
                return new Line(number, Arrays.copyOf(kept, length));
            }
        }
    }

    /** Says whether something of the next line is here already, so that {@link #next} need not wait to begin with it. */
    public boolean arrived() throws IOException {
        return from < to || in.available() > 0;
    }

    private boolean filled() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }
}
