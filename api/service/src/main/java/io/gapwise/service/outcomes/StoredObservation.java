package io.gapwise.service.outcomes;

import io.gapwise.practice.outcomes.Observation;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An observation of an initiative as it is stored.
 *
 * @param sheet the import that it came with; null where somebody typed it
 */
public record StoredObservation(
        String id,
        String initiative,
        Observation content,
        @Nullable String note,
        @Nullable String sheet,
        OffsetDateTime createdAt,
        String createdBy) {}
