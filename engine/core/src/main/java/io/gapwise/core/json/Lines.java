package io.gapwise.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, none held beyond the size of a case: what is longer is read over. */
public final class Lines {

    /**
     * One line.
     *
     * @param number from 1
     * @param bytes without the line end; where it is too long only as many as a case may have, and one more
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

    /** Reads byte by byte: give it a buffered stream. */
    public Lines(InputStream in) {
        this.in = in;
    }

    /** The next line, or null behind the last. */
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
