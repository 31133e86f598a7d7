package io.gapwise.site.initiatives;

import io.gapwise.core.followup.Decision;
import io.gapwise.service.initiatives.InitiativeContent;
import io.gapwise.service.initiatives.InitiativeStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds what is still called planned although the day on which it was to begin has passed. Only people say that it has begun. */
final class LateStart {

    private LateStart() {}

    /** Returns the day on which it should have begun; null where nothing is late. */
    static @Nullable LocalDate of(InitiativeContent content, LocalDate today) {
        LocalDate start = content.startsOn();
        return start != null
                        && start.isBefore(today)
                        && content.status() == InitiativeStatus.PLANNED
                        && content.decision() != Decision.DECLINED
                ? start
                : null;
    }
}
