package io.gapwise.service.requests;

import io.gapwise.service.problems.UnreadableBody;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a body that was sent with {@code Content-Encoding: gzip}. How large it may be is known to whoever reads it; here
 * only a body is given up that was made to swell, which a reader of line after line would not notice.
 */
final class UnpackedBody extends InputStream {

    /** What any body may unpack to: as much as the largest file that is taken, and as many lines again. */
    private static final long ANY = 64L * 1024 * 1024;

    /** How many times its length a larger body may unpack to; cases as lines come to ten to forty times. */
    private static final long SWELLING = 100;

    private final Counted packed;
    private @Nullable GZIPInputStream unpacking;
    private long unpacked;

    UnpackedBody(InputStream packed) {
        this.packed = new Counted(packed);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = unpacked(into, offset, length);
        unpacked += Math.max(0, read);
        if (unpacked > ANY && unpacked > SWELLING * packed.count) {
            throw UnreadableBody.tooLarge();
        }
        return read;
    }

    private int unpacked(byte[] into, int offset, int length) throws IOException {
        try {
            if (unpacking == null) {
                unpacking = new GZIPInputStream(packed);
            }
            return unpacking.read(into, offset, length);
        } catch (ZipException | EOFException e) {
            throw UnreadableBody.broken();
        }
    }

    /** Says nothing of what is inside: a stream that unpacks claims that there is more until it has met its end. */
    @Override
    public int available() {
        return 0;
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
