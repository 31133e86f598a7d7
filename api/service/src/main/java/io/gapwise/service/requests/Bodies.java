package io.gapwise.service.requests;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.pages.DecodedPaths;
import io.gapwise.service.problems.ProblemDocument;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Unpacks bodies and refuses those that are written as nobody here reads them: packed in another way than gzip, or JSON in
 * another charset than UTF-8. It stands behind the measure of the pace, which counts what was sent.
 */
@Component
@Order(Bodies.BEHIND_SECURITY)
final class Bodies extends OncePerRequestFilter {

    /** Nobody who is not let in has a body unpacked. */
    static final int BEHIND_SECURITY = -98;

    private static final String GZIP = "gzip";
    private static final List<String> UNPACKED = List.of(GZIP, "x-gzip");
    private static final List<String> AS_IT_IS = List.of("", "identity");
    private static final DecodedPaths OF_PROGRAMS = DecodedPaths.of("/api/**", "/xapi/**");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String coding = coding(request);
        boolean ofProgram = OF_PROGRAMS.fit(request);
        boolean packed = ofProgram && UNPACKED.contains(coding);
        if (!packed && !AS_IT_IS.contains(coding)) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, ofProgram ? GZIP : "identity");
            refuse(response, Sentence.of("coding", coding));
            return;
        }
        boolean json = ofProgram && isJson(request.getContentType());
        String charset = json ? charset(request.getContentType()) : null;
        if (charset != null) {
            refuse(response, Sentence.of("charset", charset));
            return;
        }
        chain.doFilter(packed || json ? new Meant(request, packed, json) : request, response);
    }

    private static void refuse(HttpServletResponse response, Sentence said) throws IOException {
        ProblemDocument.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, said).send(response);
    }

    private static String coding(HttpServletRequest request) {
        return String.join(", ", Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isJson(@Nullable String type) {
        if (type == null) {
            return false;
        }
        String kind = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return kind.endsWith("/json") || kind.endsWith("+json") || kind.equals(MediaType.APPLICATION_NDJSON_VALUE);
    }

    /** Returns the charset that the type names, where it is another one than that of JSON. */
    private static @Nullable String charset(String type) {
        try {
            String named = MediaType.parseMediaType(type).getParameter("charset");
            return named == null || isUtf8(named.replace("\"", "")) ? null : named;
        } catch (InvalidMediaTypeException e) {
            String named = type.substring(type.indexOf(';') + 1).strip();
            // What is no type at all is refused where the types are compared.
            return named.toLowerCase(Locale.ROOT).startsWith("charset=") ? named.substring("charset=".length()) : null;
        }
    }

    /** ASCII is a part of UTF-8. */
    private static boolean isUtf8(String name) {
        return List.of("utf-8", "utf8", "us-ascii", "ascii").contains(name.toLowerCase(Locale.ROOT));
    }

    /** A request whose body is read as it is meant. */
    private static final class Meant extends HttpServletRequestWrapper {

        private final boolean packed;
        private final boolean marked;
        private @Nullable ServletInputStream body;

        Meant(HttpServletRequest request, boolean packed, boolean marked) {
            super(request);
            this.packed = packed;
            this.marked = marked;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                ServletInputStream sent = super.getInputStream();
                body = new BodyInput(packed ? new UnpackedBody(sent) : sent, marked);
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }

        @Override
        public int getContentLength() {
            return packed ? -1 : super.getContentLength();
        }

        @Override
        public long getContentLengthLong() {
            return packed ? -1 : super.getContentLengthLong();
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isOfPacking(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isOfPacking(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        private boolean isOfPacking(String name) {
            return packed
                    && (name.equalsIgnoreCase(HttpHeaders.CONTENT_ENCODING)
                            || name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH));
        }
    }
}
