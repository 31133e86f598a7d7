package io.gapwise.site.links;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Lets a browser remember that somebody has answered from it, so that nobody counts twice by mistake. It is told nothing
 * else: each browser keeps the same word, and sends it to this one link only.
 */
public final class AnsweredHere {

    private static final String NAME = "gapwise-answered";
    private static final String WORD = "yes";

    private AnsweredHere() {}

    public static boolean is(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(NAME));
    }

    /**
     * Has the browser remember it for one page.
     *
     * @param page the path of the page, with its secret
     * @param until when nobody can answer any more
     */
    public static void remember(
            String page, OffsetDateTime until, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, WORD)
                .path(request.getContextPath() + page)
                .maxAge(Duration.between(OffsetDateTime.now(until.getOffset()), until))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
