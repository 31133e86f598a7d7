package io.gapwise.service.caching;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Gives JSON that a client may keep. Its tag follows from its bytes, so every language has its own, and a tag that still
 * fits is answered with 304. It is kept by the client alone and by no cache on the way, which would give it to others.
 */
public final class KeptByClients {

    private static final String ASKING_AGAIN = "private, no-cache";
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    private KeptByClients() {}

    /**
     * Gives what a client may keep if it asks each time whether it still holds: what never changes, but can be erased.
     *
     * @param said headers that belong to the answer, such as that of its language
     */
    public static ResponseEntity<byte[]> askingAgain(HttpServletRequest request, HttpHeaders said, byte[] json) {
        return kept(request, said, json, ASKING_AGAIN);
    }

    /** Gives what a client may keep without ever asking again. */
    public static ResponseEntity<byte[]> forEver(HttpServletRequest request, byte[] json) {
        return kept(request, HttpHeaders.EMPTY, json, FOR_EVER);
    }

    /** Spring compares the tags; only that {@code *} fits whatever there is, it leaves to us. */
    private static ResponseEntity<byte[]> kept(HttpServletRequest request, HttpHeaders said, byte[] json, String how) {
        String tag = '"' + digest(json) + '"';
        ResponseEntity.BodyBuilder answer = isUnwanted(request)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        answer.headers(said).header(HttpHeaders.CACHE_CONTROL, how).eTag(tag);
        return isUnwanted(request) ? answer.build() : answer.body(json);
    }

    /** Says whether the client wants it only if there is none. */
    private static boolean isUnwanted(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .map(String::strip)
                .toList()
                .equals(List.of("*"));
    }

    private static String digest(byte[] json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
