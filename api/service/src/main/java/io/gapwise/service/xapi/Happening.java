package io.gapwise.service.xapi;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What one person did with one activity at one time.
 *
 * @param activity the digest of its IRI
 * @param score from 0 to 100
 */
record Happening(
        String activity,
        About.Part part,
        String actor,
        String verb,
        OffsetDateTime at,
        @Nullable Boolean completion,
        @Nullable Boolean success,
        @Nullable Double score) {}
