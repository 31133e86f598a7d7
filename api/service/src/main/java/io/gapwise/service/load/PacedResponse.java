package io.gapwise.service.load;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Sends an answer in pieces, so that it is noticed between two of them when the client takes them too slowly. */
final class PacedResponse extends HttpServletResponseWrapper {

    private final PacedSending sending;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    PacedResponse(HttpServletResponse response, PacedSending sending) {
        super(response);
        this.sending = sending;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Stream(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new Text(super.getWriter()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        sending.now(super::flushBuffer);
    }

    private final class Stream extends ServletOutputStream {

        private final ServletOutputStream out;

        Stream(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            sending.inPieces(offset, length, (from, count) -> out.write(bytes, from, count));
        }

        @Override
        public void flush() throws IOException {
            sending.now(out::flush);
        }

        @Override
        public void close() throws IOException {
            sending.now(out::close);
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }

    private final class Text extends Writer {

        private final PrintWriter out;

        Text(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            sending.inPieces(offset, length, (from, count) -> {
                out.write(text, from, count);
            });
        }

        @Override
        public void flush() throws IOException {
            sending.now(out::flush);
        }

        @Override
        public void close() throws IOException {
            sending.now(out::close);
        }
    }
}
