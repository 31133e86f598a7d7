package io.gapwise.site.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Begins to send a file of 2 MiB, sends half of it and then nothing more. */
final class HalfAFile implements AutoCloseable {

    private static final int SIZE = 2 * 1024 * 1024;

    private final Socket socket;

    /** @param route a method and a path */
    HalfAFile(int port, String route) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(60_000);
        OutputStream out = socket.getOutputStream();
        out.write(("%s HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nContent-Length: %d\r\n"
                        + "Content-Type: multipart/form-data; boundary=between\r\n\r\n--between\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"half.csv\"\r\n\r\n")
                .formatted(route, SIZE)
                .getBytes(StandardCharsets.US_ASCII));
        try {
            out.write(new byte[SIZE / 2]);
            out.flush();
        } catch (IOException e) {
            // It was answered before it was read.
        }
    }

    boolean isAnswered() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** Returns the status of the answer, for which it waits. */
    int status() throws IOException {
        String begin = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        return Integer.parseInt(begin.substring(begin.indexOf(' ') + 1));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
