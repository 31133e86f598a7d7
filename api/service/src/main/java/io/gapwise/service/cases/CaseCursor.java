package io.gapwise.service.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says where a page of cases ended, in a form that clients are not tempted to take apart. It holds when the last case of
 * the page was changed, so that paging goes on from there even if the case has changed since.
 */
public record CaseCursor(OffsetDateTime changedAt, String id) {

    private static final Pattern CURSOR =
            Pattern.compile("changed:([0-9]{1,13}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Returns the text that an address holds. */
    public String written() {
        String text = "changed:%d:%s".formatted(changedAt.toInstant().toEpochMilli(), id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the cursor; empty if the text is none. */
    public static Optional<CaseCursor> read(String text) {
        try {
            Matcher found = CURSOR.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            return found.matches()
                    ? Optional.of(new CaseCursor(
                            Instant.ofEpochMilli(Long.parseLong(found.group(1))).atOffset(ZoneOffset.UTC),
                            found.group(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
