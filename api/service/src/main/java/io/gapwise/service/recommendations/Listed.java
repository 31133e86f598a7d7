package io.gapwise.service.recommendations;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A recommendation as a list shows it. */
public record Listed(
        String id,
        String title,
        @Nullable String reference,
        String verdict,
        OffsetDateTime evaluatedAt,
        Digest digest) {}
