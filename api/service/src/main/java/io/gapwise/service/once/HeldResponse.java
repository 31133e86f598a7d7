package io.gapwise.service.once;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Holds an answer back until what was stored for it is on disk. Nothing of it reaches the client before, so that the
 * request can be carried out anew where another one was in its way.
 */
final class HeldResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable PrintWriter writer;
    private int status = SC_OK;
    private boolean error;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    /** Says that the server is to answer in the place of a controller, as it does for an address that is not there. */
    boolean leftToServer() {
        return error;
    }

    HeldAnswer answer() {
        if (writer != null) {
            writer.flush();
        }
        return new HeldAnswer(status, headers, body.toByteArray());
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Collecting(body);
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            String named = getCharacterEncoding();
            writer = new PrintWriter(body, false, named == null ? StandardCharsets.UTF_8 : Charset.forName(named));
        }
        return writer;
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int status) {
        sendError(status, "");
    }

    @Override
    public void sendError(int status, String why) {
        this.status = status;
        error = true;
        body.reset();
    }

    @Override
    public void sendRedirect(String address) {
        status = SC_FOUND;
        setHeader(HttpHeaders.LOCATION, address);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        headers.remove(name);
        addHeader(name, value);
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        if (value != null) {
            headers.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, String.valueOf(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, String.valueOf(value));
    }

    @Override
    public void setDateHeader(String name, long millis) {
        setHeader(name, date(millis));
    }

    @Override
    public void addDateHeader(String name, long millis) {
        addHeader(name, date(millis));
    }

    private static String date(long millis) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC));
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(name) || super.containsHeader(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.containsKey(name) ? headers.get(name).get(0) : super.getHeader(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.containsKey(name) ? List.copyOf(headers.get(name)) : super.getHeaders(name);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return List.copyOf(headers.keySet());
    }

    @Override
    public void setContentType(@Nullable String type) {
        setHeader(HttpHeaders.CONTENT_TYPE, type);
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader(HttpHeaders.CONTENT_TYPE);
    }

    @Override
    public void setCharacterEncoding(@Nullable String encoding) {
        // Everything that our controllers write is in UTF-8, and says so where its type has a charset.
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public void setContentLength(int length) {
        // It is known when all is written.
    }

    @Override
    public void setContentLengthLong(long length) {
        // It is known when all is written.
    }

    @Override
    public void addCookie(Cookie cookie) {
        throw new IllegalStateException("The API sets no cookies.");
    }

    @Override
    public void setLocale(Locale language) {
        setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    }

    @Override
    public void flushBuffer() {
        // Nothing leaves before what was stored is on disk.
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    @Override
    public void reset() {
        body.reset();
        headers.clear();
        status = SC_OK;
    }

    @Override
    public boolean isCommitted() {
        return error;
    }

    /** Collects what is written. */
    private static final class Collecting extends ServletOutputStream {

        private final ByteArrayOutputStream body;

        Collecting(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("This answer is collected at once.");
        }
    }
}
