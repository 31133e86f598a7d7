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
 * @param sentence what the page says first: who asks, and what for
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

    /** Says whether there are as many answers as are wanted. More are taken all the same. */
    public boolean hasEnough() {
        return wanted != null && answers >= wanted;
    }
}
