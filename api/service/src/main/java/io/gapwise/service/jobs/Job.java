package io.gapwise.service.jobs;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A file of cases that is answered in the background.
 *
 * @param received how many bytes of the file are here
 * @param problem why it failed, as a problem document; null where it did not
 * @param attempts how often it was taken over from a program that died, without a line answered since
 */
record Job(
        String id,
        JobState state,
        JobOrder order,
        long received,
        JobProgress progress,
        @Nullable String problem,
        int attempts,
        long revision,
        OffsetDateTime createdAt,
        String createdBy,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt) {}
