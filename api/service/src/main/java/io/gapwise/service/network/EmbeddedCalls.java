package io.gapwise.service.network;

import io.gapwise.service.pages.DecodedPaths;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * Knows what an interview in a page of another web site calls. It brings a token that was made for it and never a cookie,
 * so a browser may ask before such a call from anywhere: the call itself is judged by its token.
 */
public final class EmbeddedCalls {

    /** What every such token begins with, so that it is told from keys and other tokens before anything is read. */
    public static final String MARK = "gwe_";

    private static final String BEARER = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final DecodedPaths READ = DecodedPaths.of("/api/v1/vocabulary");
    private static final DecodedPaths SENT_TO = DecodedPaths.of("/api/v1/interviews/next", "/api/v1/recommendations");

    private EmbeddedCalls() {}

    /** Says whether a request is one of those for which such a token is good. */
    public static boolean include(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                ? READ.fit(request)
                : request.getMethod().equals("POST") && SENT_TO.fit(request);
    }

    /** Says whether a credential is meant to be such a token. */
    public static boolean isToken(String sent) {
        return sent.startsWith(MARK);
    }

    /** Says whether something that is called with such a token stands at this address. */
    static boolean areAt(HttpServletRequest request) {
        return READ.fit(request) || SENT_TO.fit(request);
    }

    /** Says whether a request brings such a token, be it valid or not. */
    static boolean bringATokenIn(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && isToken(header.substring(BEARER.length()).trim());
    }
}
