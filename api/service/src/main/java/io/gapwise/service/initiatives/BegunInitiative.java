package io.gapwise.service.initiatives;

import io.gapwise.core.followup.Decision;
import io.gapwise.core.followup.ProgressValue;
import org.jspecify.annotations.Nullable;

/**
 * Says of an initiative that was decided on a case how far it is.
 *
 * @param lastProgress what its last check said; null where there was none
 */
public record BegunInitiative(
        String id,
        String caseId,
        String title,
        Decision decision,
        InitiativeStatus status,
        @Nullable String lastProgress) {

    /** Says whether something is done about the case, or was. What is only planned, stopped or declined is not. */
    public boolean underWay() {
        return decision != Decision.DECLINED && (status == InitiativeStatus.RUNNING || status == InitiativeStatus.DONE);
    }

    /** Says whether the figure stayed flat where it should have moved. */
    public boolean flat() {
        return ProgressValue.NO_EFFECT.name().equals(lastProgress);
    }
}
