package io.gapwise.service.once;

import io.gapwise.service.requests.BodyInput;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body was read before. */
final class ReadRequest extends HttpServletRequestWrapper implements AutoCloseable {

    private final InputStream kept;
    private final BodyInput body;
    private final long length;

    ReadRequest(HttpServletRequest request, SentBody sent) throws IOException {
        super(request);
        this.kept = sent.open();
        this.body = new BodyInput(kept, false);
        this.length = sent.length();
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    @Override
    public long getContentLengthLong() {
        return length;
    }

    @Override
    public int getContentLength() {
        return (int) length;
    }

    @Override
    public void close() throws IOException {
        kept.close();
    }
}
