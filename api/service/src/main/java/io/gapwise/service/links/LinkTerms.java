package io.gapwise.service.links;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Says until when a link takes answers, and how many.
 *
 * @param revokedAt when somebody took it back; null where nobody did
 * @param wanted how many answers are wanted; null where nobody said
 * @param answers how many there are
 */
public record LinkTerms(
        OffsetDateTime endsAt,
        @Nullable OffsetDateTime revokedAt,
        @Nullable Integer wanted,
        int answers) {

    /** A link takes so many answers at most, so that one that became public does not fill the disk. */
    public static final int MOST_ANSWERS = 20_000;

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

    /** Returns the moment at which a link ends that works up to a day. */
    public static OffsetDateTime endOf(LocalDate lastDay) {
        return lastDay.plusDays(1)
                .atStartOfDay(ZoneId.systemDefault())
                .toOffsetDateTime()
                .withOffsetSameInstant(ZoneOffset.UTC);
    }

    public State state(OffsetDateTime now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(endsAt) ? State.OPEN : State.ENDED;
    }

    /** Returns how many answers the link takes. A little more than are wanted is usual; many more come from few people. */
    public int most() {
        return wanted == null
                ? MOST_ANSWERS
                : Math.min(MOST_ANSWERS, Math.max(TIMES_WANTED * wanted, wanted + FEW_MORE));
    }

    /** Says whether the link takes no more answers, because there are many more than are wanted. */
    public boolean isFull() {
        return answers >= most();
    }
}
