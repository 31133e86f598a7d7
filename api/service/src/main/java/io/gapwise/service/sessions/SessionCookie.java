package io.gapwise.service.sessions;

import io.gapwise.service.proof.Sha256;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The secret that a browser sends to be recognised: 256 random bits, in a cookie that no script can read, that other web
 * sites cannot have sent with a form, and that never leaves an encrypted connection on which it was given.
 */
record SessionCookie(String secret) {

    static final String NAME = "gapwise-session";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    static SessionCookie random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new SessionCookie(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static Optional<SessionCookie> of(HttpServletRequest request) {
        Cookie[] sent = request.getCookies();
        return (sent == null ? Stream.<Cookie>empty() : Arrays.stream(sent))
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> SECRET.matcher(value).matches())
                .findFirst()
                .map(SessionCookie::new);
    }

    /** Returns what is stored; the secret itself has too many bits to be guessed from it. */
    String hash() {
        return Sha256.ofText(secret);
    }

    void give(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, secret, Duration.ofSeconds(-1));
    }

    /** Has the browser forget whatever it has. */
    static void takeBack(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path(request.getContextPath().isEmpty() ? "/" : request.getContextPath())
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Shows no secret in a log. */
    @Override
    public String toString() {
        return NAME;
    }
}
