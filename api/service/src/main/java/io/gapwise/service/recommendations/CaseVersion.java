package io.gapwise.service.recommendations;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a case said from one change to the next.
 *
 * @param seq its number in the store
 * @param number its number within the case, from 1
 * @param body the gap case; as it was sent where all of it was sent at once
 * @param madeBy what the audit trail calls whoever made it; null if that is not known any more
 */
public record CaseVersion(
        long seq,
        String caseId,
        int number,
        String body,
        OffsetDateTime madeAt,
        @Nullable String madeBy,
        MadeHow how) {}
