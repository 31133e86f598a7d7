package io.gapwise.service.appraisals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of rounds, the one that was taken in last first.
 *
 * @param next the cursor of the next page; null on the last one
 */
public record AppraisalPage(
        List<AppraisalRound> rounds, @Nullable String next) {

    private static final String MARK = "appraisals:";

    public AppraisalPage {
        rounds = List.copyOf(rounds);
    }

    /** @param found one more than the page has if there is another page */
    static AppraisalPage of(List<AppraisalRound> found, int limit) {
        boolean more = found.size() > limit;
        List<AppraisalRound> shown = more ? found.subList(0, limit) : found;
        return new AppraisalPage(shown, more ? cursor(shown.get(limit - 1).place()) : null);
    }

    private static String cursor(long place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + place).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the place in a cursor; empty if the text is no cursor. */
    public static Optional<Long> read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.matches(MARK + "[0-9]{1,18}")
                    ? Optional.of(Long.valueOf(text.substring(MARK.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
