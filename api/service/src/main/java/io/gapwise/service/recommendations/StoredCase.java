package io.gapwise.service.recommendations;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A row of a version of a case, as it was sent. */
record StoredCase(
        @Id @Nullable Long seq,
        String tenant,
        String caseId,
        int number,
        String body,
        OffsetDateTime madeAt,
        @Nullable String madeBy,
        MadeHow madeHow) {

    CaseVersion version() {
        return new CaseVersion(seq == null ? 0 : seq, caseId, number, body, madeAt, madeBy, madeHow);
    }
}
