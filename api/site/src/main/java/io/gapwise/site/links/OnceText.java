package io.gapwise.site.links;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the random texts that forms carry, so that one that is sent twice counts once. */
public final class OnceText {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final Pattern ONCE = Pattern.compile("[A-Za-z0-9_-]{22}");

    private OnceText() {}

    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns what was sent if it can be such a text, and else an empty text. */
    public static String read(@Nullable String sent) {
        return sent != null && ONCE.matcher(sent).matches() ? sent : "";
    }
}
