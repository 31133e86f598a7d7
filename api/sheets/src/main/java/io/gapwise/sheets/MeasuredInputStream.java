package io.gapwise.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Measures how far a stream has been read. */
final class MeasuredInputStream extends FilterInputStream {

    private final long size;
    private volatile long read;

    /** @param size the size in bytes, or 0 if it is not known */
    MeasuredInputStream(InputStream in, long size) {
        super(in);
        this.size = size;
    }

    /** Returns how much has been read, from 0 to 1, or a negative number if that is not known. */
    double portion() {
        return size == 0 ? -1 : Math.min(1.0, (double) read / size);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        read += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        read += Math.max(0, count);
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
