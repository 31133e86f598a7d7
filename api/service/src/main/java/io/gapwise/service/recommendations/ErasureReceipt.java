package io.gapwise.service.recommendations;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says what was erased of a case, when and by whom. The receipt itself holds nothing of the case.
 *
 * @param id the id of the receipt
 * @param erasedBy what the audit trail calls the caller
 * @param drafts the number of drafts that were deleted
 * @param uploadRows the number of rows of uploads that were deleted
 * @param notes the number of notes and tags that were deleted
 * @param voices the number of answers of people that were deleted
 * @param planItems the number of entries of the plan for the evidence that were deleted
 * @param origins the number of versions of which it was deleted where their answers were read from
 * @param comments the number of comments of sheets that were deleted
 * @param initiatives the number of initiatives whose texts were deleted
 * @param outcomes the number of measurements of initiatives, and of answers about them, that were deleted
 * @param plans the number of strategic plans in which its title stood
 */
public record ErasureReceipt(
        String id,
        String caseId,
        OffsetDateTime erasedAt,
        String erasedBy,
        int drafts,
        int uploadRows,
        int notes,
        int voices,
        int planItems,
        int origins,
        int comments,
        int initiatives,
        int outcomes,
        int plans) {

    static ErasureReceipt of(
            String id,
            String caseId,
            OffsetDateTime erasedAt,
            String erasedBy,
            Map<CaseTraces.Kind, Integer> forgotten) {
        return new ErasureReceipt(
                id,
                caseId,
                erasedAt,
                erasedBy,
                forgotten.getOrDefault(CaseTraces.Kind.DRAFTS, 0),
                forgotten.getOrDefault(CaseTraces.Kind.UPLOAD_ROWS, 0),
                forgotten.getOrDefault(CaseTraces.Kind.NOTES, 0),
                forgotten.getOrDefault(CaseTraces.Kind.VOICES, 0),
                forgotten.getOrDefault(CaseTraces.Kind.PLAN_ITEMS, 0),
                forgotten.getOrDefault(CaseTraces.Kind.ORIGINS, 0),
                forgotten.getOrDefault(CaseTraces.Kind.COMMENTS, 0),
                forgotten.getOrDefault(CaseTraces.Kind.INITIATIVES, 0),
                forgotten.getOrDefault(CaseTraces.Kind.OUTCOMES, 0),
                forgotten.getOrDefault(CaseTraces.Kind.PLANS, 0));
    }

    /** Returns the receipt as it is sent: how much was deleted of each kind, and that all free text is gone. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("case", caseId);
        json.put(
                "erasedAt",
                erasedAt.withOffsetSameInstant(ZoneOffset.UTC).toInstant().toString());
        json.put("erasedBy", erasedBy);
        Map<String, Object> erased = new LinkedHashMap<>();
        erased.put("texts", true);
        erased.put("drafts", drafts);
        erased.put("uploadRows", uploadRows);
        erased.put("notes", notes);
        erased.put("voices", voices);
        erased.put("planItems", planItems);
        erased.put("origins", origins);
        erased.put("comments", comments);
        erased.put("initiatives", initiatives);
        erased.put("outcomes", outcomes);
        erased.put("plans", plans);
        json.put("erased", erased);
        return json;
    }
}
