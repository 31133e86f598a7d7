package io.gapwise.service.voices;

import io.gapwise.core.cases.StatedBy;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked a group what it sees.
 *
 * @param group who is asked
 * @param task what the questions call what the case is about
 * @param change what they call what is new; null where nothing is
 * @param sentence what the page says first: what it is for
 * @param language in which the texts are written, as a code of two letters; null where nobody said
 * @param asker who asks, by name; null where nobody said
 * @param wanted how many answers are wanted; null where nobody said
 * @param answers how many there are
 */
public record Invitation(
        String id,
        String caseId,
        StatedBy group,
        String task,
        @Nullable String change,
        String sentence,
        @Nullable String language,
        @Nullable String asker,
        OffsetDateTime endsAt,
        @Nullable Integer wanted,
        @Nullable OffsetDateTime revokedAt,
        OffsetDateTime createdAt,
        String createdBy,
        int answers) {

    /** Says whether an invitation takes answers. */
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

    /** So many answers an invitation takes at most, so that a link that became public does not fill the disk. */
    static final int MOST_ANSWERS = 20_000;

    private static final int TIMES_WANTED = 3;
    private static final int FEW_MORE = 20;

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

    /** Says whether more people answered than are wanted. */
    public boolean hasMoreThanWanted() {
        return wanted != null && answers > wanted;
    }

    /** Says whether there are as many answers as are wanted. Some more are taken all the same. */
    public boolean hasEnough() {
        return wanted != null && answers >= wanted;
    }
}
