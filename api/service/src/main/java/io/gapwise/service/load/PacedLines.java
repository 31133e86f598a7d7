package io.gapwise.service.load;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Reads lines from a client that may pause between two lines, but not for ever within one. */
final class PacedLines extends FilterInputStream {

    private final long patience;
    private long waited;

    PacedLines(InputStream in, Duration patience) {
        super(in);
        this.patience = patience.toNanos();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws SocketTimeoutException if the line that has begun does not end in time */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        long begun = System.nanoTime();
        int read = in.read(bytes, offset, length);
        waited += System.nanoTime() - begun;
        for (int i = offset; i < offset + read; i++) {
            if (bytes[i] == '\n') {
                waited = 0;
            }
        }
        if (waited > patience && read > 0) {
            throw new SocketTimeoutException("A line does not end.");
        }
        return read;
    }
}
