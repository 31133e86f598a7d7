package io.gapwise.service.appraisals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what somebody says of a round that is to be taken in.
 *
 * @param groups what was counted; groups that are too small are among them still
 */
record NewAppraisals(String name, LocalDate asOf, @Nullable String source, List<AppraisedGroup> groups) {

    /** A round may count so many groups. */
    static final int MOST_GROUPS = 5_000;

    NewAppraisals {
        groups = List.copyOf(groups);
    }
}
