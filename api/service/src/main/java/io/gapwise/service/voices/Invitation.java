package io.gapwise.service.voices;

import io.gapwise.core.cases.StatedBy;
import io.gapwise.service.links.LinkTerms;
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

    /** Says whether the link takes no more answers, because there are many more than are wanted. */
    public boolean isFull() {
        return terms().isFull();
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
