package io.gapwise.service.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads from {@code Accept} how much a client wants each type of content (RFC 9110, 12.5.1). */
public final class Accepted {

    private final List<MediaType> ranges;

    private Accepted(List<MediaType> ranges) {
        this.ranges = ranges;
    }

    /** Reads the header; without one, or with one that nobody can read, every type is wanted alike. */
    public static Accepted of(HttpServletRequest request) {
        try {
            List<MediaType> ranges =
                    MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            return new Accepted(ranges.isEmpty() ? List.of(MediaType.ALL) : ranges);
        } catch (InvalidMediaTypeException e) {
            return new Accepted(List.of(MediaType.ALL));
        }
    }

    /** Returns the type that is wanted most, the first among equals; none where none of them is wanted at all. */
    public Optional<MediaType> best(List<MediaType> types) {
        MediaType best = null;
        for (MediaType type : types) {
            if (wish(type) > (best == null ? 0 : wish(best))) {
                best = type;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The range that says the most about a type counts. */
    private double wish(MediaType type) {
        return ranges.stream()
                .filter(range -> range.includes(type))
                .max(Comparator.comparingInt(Accepted::said))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int said(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
