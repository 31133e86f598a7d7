package io.gapwise.service.requests;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads the body of a request as its sender meant it: unpacked, and without a mark of the byte order before it. */
public final class BodyInput extends ServletInputStream {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputStream in;
    private final boolean marked;

    /** What was read in search of the mark and is none. */
    private byte[] held = {};

    private int given;
    private boolean begun;
    private boolean finished;

    /** @param marked whether a mark before the text is to be left out */
    public BodyInput(InputStream in, boolean marked) {
        this.in = in;
        this.marked = marked;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!begun) {
            begun = true;
            if (marked) {
                readOverMark();
            }
        }
        if (given < held.length) {
            int some = Math.min(length, held.length - given);
            System.arraycopy(held, given, into, offset, some);
            given += some;
            return some;
        }
        int read = in.read(into, offset, length);
        finished = read < 0;
        return read;
    }

    /** Goes on only while it looks like the mark, so that no first byte waits for a second one. */
    private void readOverMark() throws IOException {
        byte[] first = new byte[MARK.length];
        int count = 0;
        while (count < MARK.length) {
            int read = in.read();
            if (read < 0) {
                break;
            }
            first[count] = (byte) read;
            count++;
            if (first[count - 1] != MARK[count - 1]) {
                break;
            }
        }
        boolean mark = count == MARK.length && first[2] == MARK[2];
        held = mark ? new byte[0] : Arrays.copyOf(first, count);
    }

    @Override
    public int available() throws IOException {
        return held.length - given + in.available();
    }

    @Override
    public boolean isFinished() {
        return finished;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("A body is read by the thread of its request.");
    }
}
