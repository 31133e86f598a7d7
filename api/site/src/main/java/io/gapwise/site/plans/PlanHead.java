package io.gapwise.site.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says which plan something is about.
 *
 * @param version the number of the version that was worked out
 * @param on the day on which it was
 * @param approvedBy who approved this version; null where nobody did
 * @param sample whether it is made up
 */
record PlanHead(
        String id,
        String name,
        @Nullable String owner,
        int version,
        @Nullable LocalDate on,
        @Nullable String approvedBy,
        boolean sample) {}
