package io.gapwise.service.recommendations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says which recommendations to list.
 *
 * @param before only those stored before this one
 * @param since only those given at this time or later
 * @param superseded whether to list also those whose case has a later answer
 */
record RecommendationFilter(
        int limit,
        @Nullable Long before,
        @Nullable String verdict,
        @Nullable String reference,
        @Nullable Instant since,
        boolean superseded) {}
