package io.gapwise.service.sheetmaps;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A map of a sheet that is kept under a name.
 *
 * @param shape the digest of the names of the columns of the files that it is for; null where nobody said
 * @param json the map
 * @param revision counts its changes; who changes it says from which one
 */
public record StoredSheetMap(
        String name,
        @Nullable String shape,
        String json,
        long revision,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime changedAt,
        String changedBy) {}
