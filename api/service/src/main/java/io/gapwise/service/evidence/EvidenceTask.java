package io.gapwise.service.evidence;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is to find out about a case.
 *
 * @param number its place among the tasks of the case
 * @param doneAt when it was ticked off; null where it was not
 * @param revision counts its changes; who changes it says from which one
 */
public record EvidenceTask(
        String id,
        String caseId,
        int number,
        TaskContent content,
        @Nullable OffsetDateTime doneAt,
        @Nullable String doneBy,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime changedAt,
        long revision) {

    /** Returns the task as somebody has changed it just now, still with the revision that was changed. */
    EvidenceTask changed(TaskContent now, OffsetDateTime at, String by) {
        boolean ticked = now.done() && doneAt == null;
        return new EvidenceTask(
                id,
                caseId,
                number,
                now,
                now.done() ? (ticked ? at : doneAt) : null,
                now.done() ? (ticked ? by : doneBy) : null,
                createdAt,
                createdBy,
                at,
                revision);
    }
}
