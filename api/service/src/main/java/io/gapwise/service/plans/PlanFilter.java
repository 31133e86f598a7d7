package io.gapwise.service.plans;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Says which plans to list, those first that were changed last.
 *
 * @param sample whether the made-up ones are listed, or the others
 * @param behind where the page before ended; null for the first page
 */
public record PlanFilter(
        int limit, boolean sample, @Nullable Behind behind) {

    private static final String MARK = "plan:";

    /** Names the last plan of a page. */
    public record Behind(OffsetDateTime changedAt, String id) {}

    /** Returns the text by which the page behind a plan is asked for. */
    static String cursor(ListedPlan last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        (MARK + last.changedAt().toInstant() + " " + last.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns where the page before ended; empty if the text is no cursor. */
    public static Optional<Behind> read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            return text.startsWith(MARK) && space > 0 && text.indexOf('\0') < 0
                    ? Optional.of(new Behind(
                            OffsetDateTime.parse(text.substring(MARK.length(), space)), text.substring(space + 1)))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the header that names the next page. */
    String link(String path, String cursor) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(path).queryParam("limit", limit).queryParam("cursor", cursor);
        if (sample) {
            address.queryParam("sample", "yes");
        }
        return "<" + address.toUriString() + ">; rel=\"next\"";
    }
}
