package io.gapwise.service.plans;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What lists show of a plan.
 *
 * @param versions how many versions were worked out; those that were left out since are counted too
 * @param approved the number of the version that is approved; null where none is
 */
public record ListedPlan(
        String id,
        String name,
        @Nullable String owner,
        long revision,
        int versions,
        @Nullable Integer approved,
        boolean sample,
        OffsetDateTime changedAt,
        String changedBy) {}
