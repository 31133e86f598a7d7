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

    private final InputStream in;
    private final byte[] kept = new byte[GapCaseJson.MAX_BYTES + 1];
    private long number;

    /** Reads byte by byte, so give it a buffered stream. */
    public Lines(InputStream in) {
        this.in = in;
    }

    /** Returns the next line, or null behind the last. */
    public @Nullable Line next() throws IOException {
        int length = 0;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (length < kept.length) {
                kept[length++] = (byte) b;
            }
        }
        number++;
        return new Line(number, Arrays.copyOf(kept, length));
    }
}
