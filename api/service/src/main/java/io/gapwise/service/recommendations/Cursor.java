package io.gapwise.service.recommendations;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Encodes where a page ended, in a form that clients are not tempted to take apart. It names the last recommendation of
 * the page and not its number, because numbers would say how much other tenants store in between.
 */
final class Cursor {

    private static final String PREFIX = "before:";
    private static final Pattern CURSOR = Pattern.compile(PREFIX + "(" + AnswerContexts.ID + ")");

    private Cursor() {}

    static String write(String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((PREFIX + id).getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the id; empty if the text is no cursor. */
    static Optional<String> read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return Optional.of(CURSOR.matcher(text))
                    .filter(found -> found.matches())
                    .map(found -> found.group(1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
