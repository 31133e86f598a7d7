package io.gapwise.service.recommendations;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The body of a chunked answer. */
final class ChunkedBody extends InputStream {

    private final InputStream in;
    private int left = -1;

    ChunkedBody(InputStream in) {
        this.in = new BufferedInputStream(in, 64 * 1024);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left < 0) {
            String head = line();
            while (!head.isEmpty()) {
                head = line();
            }
            left = Integer.parseInt(line(), 16);
        } else if (left == 0) {
            line();
            left = Integer.parseInt(line(), 16);
        }
        if (left == 0) {
            return -1;
        }
        int read = in.read(bytes, from, Math.min(length, left));
        left -= read;
        return read;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        for (; c != '\n' && c >= 0; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        if (c < 0) {
            throw new EOFException("The answer ended without its last chunk.");
        }
        return line.toString();
    }
}
