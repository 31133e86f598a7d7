package io.gapwise.service.atwork;

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

    /** A link takes so many answers at most, so that one that became public does not fill the disk. */
    static final int MOST_ANSWERS = 20_000;

    private static final int TIMES_WANTED = 3;
    private static final int FEW_MORE = 20;

    /** Says whether a link takes answers. */
    public enum State {
        OPEN,
        /** Its time is over. */
        ENDED,
        /** Somebody took it back. */
        REVOKED
    }

    public State state(OffsetDateTime now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(endsAt) ? State.OPEN : State.ENDED;
    }

    /** Returns how many answers the link takes. A little more than are wanted is usual; many more come from few people. */
    int most() {
        return wanted == null
                ? MOST_ANSWERS
                : Math.min(MOST_ANSWERS, Math.max(TIMES_WANTED * wanted, wanted + FEW_MORE));
    }

    /** Says whether the link takes no more answers, because there are many more than are wanted. */
    public boolean isFull() {
        return answers >= most();
    }
}
