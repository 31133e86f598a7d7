package io.gapwise.service.providers;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a browser that is sent to the provider what has to be known when it comes back, encrypted with a key that all
 * instances have from the secret of the client. Nothing is stored, so nobody fills the store by beginning to sign in.
 */
@Component
class PendingCookie {

    static final String NAME = "gapwise-signing-in";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** A random beginning and a seal of 16 bytes each; of less, the encryption would read beyond the end. */
    private static final int SHORTEST = 33;

    /** Any value would do: the secret that the key is made from is long and random. */
    private static final String SALT = "6761707769736520";

    private final BytesEncryptor encryption;
    private final Clock clock;

    PendingCookie(Provider provider, Clock clock) {
        this.encryption = Encryptors.stronger("signing in " + provider.secret(), SALT);
        this.clock = clock;
    }

    void give(HttpServletRequest request, HttpServletResponse response, PendingSignIn pending) {
        byte[] encrypted = encryption.encrypt(JSON.writeValueAsBytes(pending));
        set(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted), LONGEST);
    }

    /** Returns what the browser brings and has it forget that; empty if it brings nothing, or something too old. */
    Optional<PendingSignIn> take(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
        Cookie[] sent = request.getCookies();
        Instant oldest = clock.instant().minus(LONGEST);
        return (sent == null ? Stream.<Cookie>empty() : Arrays.stream(sent))
                .filter(cookie -> cookie.getName().equals(NAME))
                .findFirst()
                .flatMap(cookie -> read(cookie.getValue()))
                .filter(pending -> pending.began().isAfter(oldest));
    }

    private Optional<PendingSignIn> read(String value) {
        try {
            byte[] encrypted = Base64.getUrlDecoder().decode(value);
            return encrypted.length < SHORTEST
                    ? Optional.empty()
                    : Optional.of(JSON.readValue(encryption.decrypt(encrypted), PendingSignIn.class));
        } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
            // Somebody else made it, or it was made with another secret.
            return Optional.empty();
        }
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path(request.getContextPath() + "/login")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
