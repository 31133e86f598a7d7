package io.gapwise.service.initiatives;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says where a page of initiatives ended, in a form that clients are not tempted to take apart. It holds when the last
 * one was changed and what was due then, so that paging goes on from there whatever has changed since.
 */
public record InitiativeCursor(OffsetDateTime changedAt, LocalDate dueOn, String id) {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final Pattern CURSOR = Pattern.compile(
            "initiative:([0-9a-f]{1,8}):([0-9]{1,13}):([0-9]{4}-[0-9]{2}-[0-9]{2}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static InitiativeCursor behind(Initiative last) {
        LocalDate due = last.summary().nextDueOn();
        return new InitiativeCursor(last.changedAt(), due == null ? NEVER : due, last.id());
    }

    /** Returns the text that an address holds. It leads on in lists by this filter alone. */
    public String written(InitiativeFilter filter) {
        String text = "initiative:%s:%d:%s:%s"
                .formatted(filter.mark(), changedAt.toInstant().toEpochMilli(), dueOn, id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the cursor; empty if the text is none, or one of a list by another filter or in another order. */
    public static Optional<InitiativeCursor> read(String text, InitiativeFilter filter) {
        try {
            Matcher found = CURSOR.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            return found.matches() && found.group(1).equals(filter.mark())
                    ? Optional.of(new InitiativeCursor(
                            Instant.ofEpochMilli(Long.parseLong(found.group(2))).atOffset(ZoneOffset.UTC),
                            LocalDate.parse(found.group(3)),
                            found.group(4)))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
