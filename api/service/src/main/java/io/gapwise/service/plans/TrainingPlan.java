package io.gapwise.service.plans;

import java.time.OffsetDateTime;

/**
 * A strategic plan as it stands. Its versions are what was worked out from it.
 *
 * @param revision counts the changes of its content; who changes it says from which one
 * @param sample whether it is made up
 */
public record TrainingPlan(
        String id,
        PlanContent content,
        long revision,
        boolean sample,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime changedAt,
        String changedBy) {}
