package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.KeptCase;
import java.time.OffsetDateTime;

/** A stored case and the answer that it got. */
public record AnsweredCase(String id, KeptCase kept, Advice advice, OffsetDateTime evaluatedAt) {

    /** Returns the parts of the case that this program understands. */
    public GapCase gapCase() {
        return kept.gapCase();
    }
}
