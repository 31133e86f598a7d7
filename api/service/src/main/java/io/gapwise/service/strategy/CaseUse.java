package io.gapwise.service.strategy;

import org.jspecify.annotations.Nullable;

/** Says what a case names of the strategy, as it stands in the case. */
public record CaseUse(
        String id,
        String title,
        @Nullable String objective,
        @Nullable String capability,
        @Nullable String role) {}
