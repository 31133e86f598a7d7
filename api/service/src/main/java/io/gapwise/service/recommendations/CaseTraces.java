package io.gapwise.service.recommendations;

/**
 * Forgets what is stored of a case elsewhere, such as drafts. It works for the caller's tenant, in its transaction, and at
 * most once for a case.
 */
public interface CaseTraces {

    /** Names what is forgotten, as receipts count it. */
    enum Kind {
        DRAFTS,
        UPLOAD_ROWS,
        NOTES,
        VOICES,
        PLAN_ITEMS
    }

    Kind kind();

    /** Forgets all that belongs to a case, and returns how much that was. */
    int forget(String caseId);
}
