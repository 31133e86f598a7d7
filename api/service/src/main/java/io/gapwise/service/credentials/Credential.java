package io.gapwise.service.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds by what a caller was let in.
 *
 * @param key the public part of the key; null where it was none
 * @param until when it stops letting anybody in; null if it does not by itself, or if only the list of keys knows
 */
public record Credential(@Nullable String key, @Nullable Instant until) {

    /** Lets in whoever brought something that others judge, or nothing at all. */
    static final Credential OTHER = new Credential(null, null);
}
