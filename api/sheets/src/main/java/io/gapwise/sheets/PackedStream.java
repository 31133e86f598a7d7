package io.gapwise.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads a section of a file. */
final class PackedStream extends InputStream {

    private final FileChannel file;
    private final long end;
    private long at;

    PackedStream(FileChannel file, long start, long length) {
        this.file = file;
        this.at = start;
        this.end = start + length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int most = (int) Math.min(length, end - at);
        if (most <= 0) {
            return length == 0 ? 0 : -1;
        }
        int count = file.read(ByteBuffer.wrap(bytes, from, most), at);
        at += Math.max(0, count);
        return count;
    }
}
