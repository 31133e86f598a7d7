package io.gapwise.service.xapi;

import io.gapwise.sheets.xapi.StatementResult;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a statement.
 *
 * @param seq its place in the order in which statements were stored
 * @param actor the digest of the person; null for a group without a name of its own
 * @param activity the activity that it is about; null where it is about something else
 * @param target the statement that it is about; null where it is about something else
 * @param contentHash the digest of all that it said
 * @param version the version of the specification after which it was sent
 */
record KeptStatement(
        String id,
        long seq,
        OffsetDateTime storedAt,
        OffsetDateTime happenedAt,
        @Nullable String actor,
        String verb,
        @Nullable String activity,
        @Nullable String target,
        StatementResult result,
        String contentHash,
        String version,
        String sentBy,
        boolean voided) {}
