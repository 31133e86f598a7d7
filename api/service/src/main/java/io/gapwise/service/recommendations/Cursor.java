package io.gapwise.service.recommendations;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Encodes where a page ended, in a form that clients are not tempted to calculate with. */
final class Cursor {

    private static final String PREFIX = "before:";

    private Cursor() {}

    static String write(long before) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((PREFIX + before).getBytes(StandardCharsets.US_ASCII));
    }

    static Optional<Long> read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return text.startsWith(PREFIX)
                    ? Optional.of(Long.parseLong(text.substring(PREFIX.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
