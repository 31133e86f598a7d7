package io.gapwise.service.atwork;

import io.gapwise.service.links.LinkTerms;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked people of an initiative whether it is done at work.
 *
 * @param asked who is asked
 * @param task what the questions call what was learned or changed
 * @param sentence what the page says first: what it is for
 * @param language in which the texts are written, as a code of two letters; null where nobody said
 * @param asker who asks, by name; null where nobody said
 * @param wanted how many answers are wanted; null where nobody said
 * @param answers how many there are
 * @param shown how many of them are shown
 * @param shownOn the day of the last answer that is shown; null where none is
 */
public record AtWorkInvitation(
        String id,
        String initiative,
        AskedGroup asked,
        String task,
        String sentence,
        @Nullable String language,
        @Nullable String asker,
        OffsetDateTime endsAt,
        @Nullable Integer wanted,
        @Nullable OffsetDateTime revokedAt,
        OffsetDateTime createdAt,
        String createdBy,
        int answers,
        int shown,
        @Nullable LocalDate shownOn) {

    /** The answers of so many people are shown at once, and never of fewer, so that nobody is told from the others. */
    public static final int TOGETHER = 3;

    /** Returns until when the link takes answers, and how many. */
    public LinkTerms terms() {
        return new LinkTerms(endsAt, revokedAt, wanted, answers);
    }

    public LinkTerms.State state(OffsetDateTime now) {
        return terms().state(now);
    }

    /** Returns how many answers the link takes. */
    int most() {
        return terms().most();
    }
}
