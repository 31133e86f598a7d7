package io.gapwise.service.once;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key that a client makes up for a request which it may have to send again, in the header of the IETF draft. The draft
 * wants a quoted string; most clients send it bare, so both are read, and both are the same key.
 */
public record IdempotencyKey(String text) {

    public static final String HEADER = "Idempotency-Key";
    public static final int LONGEST = 255;

    /** Printable ASCII without a blank, so that a key has one form only. */
    private static final Pattern BARE = Pattern.compile("[\\x21\\x23-\\x7e][\\x21-\\x7e]{0,254}");

    private static final Pattern QUOTED = Pattern.compile("\"((?:[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\])*)\"");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

    /** Says that a header holds no key. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("The header holds no key.", null, false, false);
        }
    }

    /**
     * Reads the key of a request; empty where it has none.
     *
     * @throws Unreadable if the header is there more than once, or holds nothing that can be a key
     */
    public static Optional<IdempotencyKey> of(HttpServletRequest request) throws Unreadable {
        List<String> sent = Collections.list(request.getHeaders(HEADER));
        if (sent.isEmpty()) {
            return Optional.empty();
        } else if (sent.size() > 1) {
            throw new Unreadable();
        }
        return Optional.of(read(sent.get(0).strip()));
    }

    static IdempotencyKey read(String sent) throws Unreadable {
        Matcher quoted = QUOTED.matcher(sent);
        if (quoted.matches()) {
            String text = ESCAPED.matcher(quoted.group(1)).replaceAll("$1");
            if (!text.isEmpty() && text.length() <= LONGEST) {
                return new IdempotencyKey(text);
            }
        } else if (BARE.matcher(sent).matches()) {
            return new IdempotencyKey(sent);
        }
        throw new Unreadable();
    }
}
