package io.gapwise.service.load;

import io.gapwise.service.requests.PackedTag;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Speaks HTTP as Tomcat does, but not for ever with slow clients. It is public because Tomcat creates it. */
public final class PacedProtocol extends Http11NioProtocol {

    /** The addresses whose answers are packed, behind whatever path the program is at. */
    private static final Pattern PACKED =
            Pattern.compile("/(?:api/v1|xapi|assets|embed|webjars|swagger-ui)/|/v3/api-docs$");

    private static final String TYPES = String.join(
            ",",
            "application/json",
            "application/problem+json",
            "application/x-ndjson",
            "text/csv",
            "text/markdown",
            "text/css",
            "text/javascript",
            "application/javascript",
            "image/svg+xml");

    /** A shorter answer fits into one packet as it is. */
    private static final int SHORTEST = 1024;

    private @Nullable Pace pace;
    private @Nullable WaitingReaders waiting;

    void use(Pace slowest, WaitingReaders readers) {
        pace = slowest;
        waiting = readers;
        setCompression("on");
        setCompressibleMimeType(TYPES);
        setCompressionMinSize(SHORTEST);
    }

    /**
     * Packs what programs read and what is the same for everybody. Pages are not packed: they hold the token of a form
     * beside what was typed into an address, and the length of the two together would give the token away. The tag of a
     * packed answer is another one, because its bytes are others; Tomcat would not pack what has a strong tag.
     */
    @Override
    public boolean useCompression(Request request, Response response) {
        String path = request.decodedURI().toString();
        // Where a request could not even be read, there is no path.
        if (path == null || !PACKED.matcher(path).find()) {
            return false;
        }
        MimeHeaders headers = response.getMimeHeaders();
        // A part is one of the bytes as they are.
        if (headers.getHeader(HttpHeaders.CONTENT_RANGE) != null) {
            return false;
        }
        String tag = headers.getHeader(HttpHeaders.ETAG);
        List<String> varies = Collections.list(headers.values(HttpHeaders.VARY));
        headers.removeHeader(HttpHeaders.ETAG);
        headers.removeHeader(HttpHeaders.VARY);
        boolean packed = super.useCompression(request, response);
        if (tag != null) {
            headers.setValue(HttpHeaders.ETAG).setString(packed ? PackedTag.of(tag) : tag);
        }
        vary(headers, varies);
        return packed;
    }

    /** Adds what Tomcat has found that the answer depends on; Tomcat itself would write all of it in small letters. */
    private static void vary(MimeHeaders headers, List<String> varies) {
        if (headers.getHeader(HttpHeaders.VARY) != null) {
            varies.add(HttpHeaders.ACCEPT_ENCODING);
        }
        headers.removeHeader(HttpHeaders.VARY);
        varies.forEach(each -> headers.addValue(HttpHeaders.VARY).setString(each));
    }

    @Override
    protected Processor createProcessor() {
        return new PacedProcessor(this, Objects.requireNonNull(pace), Objects.requireNonNull(waiting));
    }
}
