package io.gapwise.service.plans;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Tells who approved a version.
 *
 * @param note what was written with it; null where nothing was
 */
public record Approval(
        String by, OffsetDateTime at, @Nullable String note) {}
