package io.gapwise.service.sheets;

import io.gapwise.service.origins.AnswerOrigin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that was read from a sheet and can be answered.
 *
 * @param row the first of its rows in the sender's sheet
 * @param json the case as it would be sent to the API
 * @param caseId what stands in the column {@code case}; null where there is none
 * @param version what stands in the column {@code version}; 0 where there is none
 * @param origins where its answers were read from; none where the sheet has the contract's columns
 */
public record SheetCase(long row, String json, @Nullable String caseId, int version, List<AnswerOrigin> origins) {

    public SheetCase {
        origins = List.copyOf(origins);
    }
}
