package io.gapwise.service.recommendations;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a case while it changes. What it says is in its versions.
 *
 * @param title the title of its current version; null where the store does not know it yet
 * @param sample whether it is made up and in no count
 * @param version the number of its current version
 * @param revision counts all its changes
 * @param lastAnswer the id of its last answer; null if it was never answered
 */
public record CaseRecord(
        String id,
        @Nullable String title,
        @Nullable String reference,
        @Nullable String owner,
        boolean sample,
        @Nullable OffsetDateTime archivedAt,
        int version,
        long revision,
        @Nullable String lastAnswer,
        OffsetDateTime createdAt,
        OffsetDateTime changedAt,
        @Nullable OffsetDateTime erasedAt) {

    /** Returns the record of a case that begins. */
    public static CaseRecord begun(
            String id, @Nullable String title, @Nullable String reference, @Nullable String owner, OffsetDateTime now) {
        return new CaseRecord(id, title, reference, owner, false, null, 1, 1, null, now, now, null);
    }

    /** Returns the case as one that is made up. */
    CaseRecord asSample() {
        return new CaseRecord(
                id,
                title,
                reference,
                null,
                true,
                archivedAt,
                version,
                revision,
                lastAnswer,
                createdAt,
                changedAt,
                erasedAt);
    }

    CaseRecord answeredBy(String answer) {
        return new CaseRecord(
                id,
                title,
                reference,
                owner,
                sample,
                archivedAt,
                version,
                revision,
                answer,
                createdAt,
                changedAt,
                erasedAt);
    }

    /** Returns the case with what can change of it, still with the revision that was changed. */
    public CaseRecord changed(
            int nowVersion,
            @Nullable String nowTitle,
            @Nullable String nowReference,
            @Nullable String nowOwner,
            @Nullable OffsetDateTime nowArchivedAt,
            OffsetDateTime at) {
        return new CaseRecord(
                id,
                nowTitle,
                nowReference,
                nowOwner,
                sample,
                nowArchivedAt,
                nowVersion,
                revision,
                lastAnswer,
                createdAt,
                at,
                erasedAt);
    }

    /** Returns where the last answer of the case stands in lists. */
    AnswerState stateOfLast() {
        return sample ? AnswerState.SAMPLE : archivedAt != null ? AnswerState.ARCHIVED : AnswerState.CURRENT;
    }

    /** Returns where the earlier answers of the case stand in lists. */
    AnswerState stateOfEarlier() {
        return stateOfLast() == AnswerState.CURRENT ? AnswerState.SUPERSEDED : stateOfLast();
    }
}
