package io.gapwise.service.network;

import io.gapwise.service.problems.ProblemDocument;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers that scripts of the named web sites may call the API and read what it answers, and scripts of any web
 * site what an interview in a page calls. The question before a call needs no credential, because a browser sends none, so
 * its answer says nothing of what is behind an address.
 */
final class CrossOriginFilter extends OncePerRequestFilter {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";

    private static final String SENT = "Accept, Accept-Language, Authorization, Content-Encoding, Content-Range,"
            + " Content-Type, Idempotency-Key, If-Match, If-None-Match, If-Range, Prefer, Range, Upload-Complete,"
            + " Upload-Length, Upload-Offset, X-Experience-API-Version, X-Request-Id";

    /** What an interview in a page of any web site sends. */
    private static final String EMBEDDED_METHODS = "GET, HEAD, POST";

    private static final String EMBEDDED_SENT =
            "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, X-Request-Id";

    private static final String TOLD =
            "Accept-Encoding, Accept-Ranges, Allow, Content-Disposition, Content-Language, Content-Range,"
                    + " Deprecation, Dry-Run, ETag, Idempotency-Replayed, Link, Location, RateLimit, RateLimit-Policy,"
                    + " Retry-After, Sunset, Upload-Complete, Upload-Length, Upload-Limit, Upload-Offset, WWW-Authenticate, X-Experience-API-Version, X-Request-Id";

    private static final String TWO_HOURS = "7200";

    private final CrossOrigins origins;

    CrossOriginFilter(CrossOrigins origins) {
        this.origins = origins;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!origins.concern(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (asksBeforeACall(request)) {
            answer(request, response);
            return;
        }
        if (origins.permit(request)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, request.getHeader(HttpHeaders.ORIGIN));
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, TOLD);
        }
        chain.doFilter(request, response);
    }

    private static boolean asksBeforeACall(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS")
                && request.getHeader(HttpHeaders.ORIGIN) != null
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (origins.areNamedIn(request)) {
            permit(request, response, METHODS, SENT);
        } else if (EmbeddedCalls.areAt(request)) {
            permit(request, response, EMBEDDED_METHODS, EMBEDDED_SENT);
        } else {
            ProblemDocument.of(HttpStatus.FORBIDDEN, "This web site may not call the API.")
                    .send(response);
        }
    }

    private static void permit(
            HttpServletRequest request, HttpServletResponse response, String methods, String headers) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, request.getHeader(HttpHeaders.ORIGIN));
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, methods);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, headers);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TWO_HOURS);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
