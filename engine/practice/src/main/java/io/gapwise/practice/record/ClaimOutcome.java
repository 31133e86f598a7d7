package io.gapwise.practice.record;

import io.gapwise.core.cases.Confidence;
import io.gapwise.core.followup.ProgressValue;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of one thing that a recommendation rested on.
 *
 * @param name the rule, remedy, method, cause or source
 * @param followed whether it was done as recommended
 * @param progress what the last check judged; null where there was none
 * @param confidence how well the evidence carried the verdict
 */
public record ClaimOutcome(
        ClaimKind kind,
        String name,
        boolean followed,
        @Nullable ProgressValue progress,
        @Nullable Confidence confidence) {}
