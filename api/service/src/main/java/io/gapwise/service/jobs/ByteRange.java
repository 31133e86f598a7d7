package io.gapwise.service.jobs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * A part of a content, from one byte to before another.
 *
 * @param to where it ends; not after {@code from} where there is nothing
 */
record ByteRange(long from, long to) {

    /** The part begins behind the end of the content. */
    static final class NotThere extends Exception {

        private static final long serialVersionUID = 1L;

        NotThere() {
            super("The part begins behind the end.", null, false, false);
        }
    }

    /**
     * Reads which part a request wants; nothing if it wants all. A wish that cannot be read is none, as RFC 9110 permits it,
     * and so is one for several parts, or for a part of what has changed since.
     */
    static Optional<ByteRange> of(HttpServletRequest request, String tag, long length) throws NotThere {
        String wish = request.getHeader(HttpHeaders.RANGE);
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (wish == null || condition != null && !condition.strip().equals(tag)) {
            return Optional.empty();
        }
        List<HttpRange> ranges;
        try {
            ranges = HttpRange.parseRanges(wish);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return ranges.size() == 1 ? Optional.of(part(ranges.get(0), length)) : Optional.empty();
    }

    private static ByteRange part(HttpRange range, long length) throws NotThere {
        try {
            long from = range.getRangeStart(length);
            if (from < length) {
                return new ByteRange(from, Math.min(range.getRangeEnd(length), length - 1) + 1);
            }
        } catch (IllegalArgumentException e) {
            // A suffix of nothing.
        }
        throw new NotThere();
    }

    /** Returns what the header Content-Range says of it. */
    String header(long length) {
        return "bytes %d-%d/%d".formatted(from, to - 1, length);
    }
}
