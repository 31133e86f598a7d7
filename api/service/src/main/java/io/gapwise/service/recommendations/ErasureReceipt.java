package io.gapwise.service.recommendations;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says what was erased of a case, when and by whom. The receipt itself holds nothing of the case.
 *
 * @param id the id of the receipt
 * @param recommendation the id of the answer, which is also that of its case
 * @param erasedBy what the audit trail calls the caller
 * @param drafts the number of drafts that were deleted
 * @param uploadRows the number of rows of uploads that were deleted
 */
public record ErasureReceipt(
        String id, String recommendation, OffsetDateTime erasedAt, String erasedBy, int drafts, int uploadRows) {

    /** Returns the receipt as it is sent: the numbers of drafts and rows, and that all free text is gone. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("case", recommendation);
        json.put(
                "erasedAt",
                erasedAt.withOffsetSameInstant(ZoneOffset.UTC).toInstant().toString());
        json.put("erasedBy", erasedBy);
        Map<String, Object> erased = new LinkedHashMap<>();
        erased.put("texts", true);
        erased.put("drafts", drafts);
        erased.put("uploadRows", uploadRows);
        json.put("erased", erased);
        return json;
    }
}
