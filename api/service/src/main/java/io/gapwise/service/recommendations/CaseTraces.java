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
        PLAN_ITEMS,
        ORIGINS,
        COMMENTS,
        INITIATIVES,
        OUTCOMES,
        /** Titles in strategic plans. */
        PLANS,
        /** Answers that were kept for requests that are sent again; receipts name what they are copies of. */
        KEPT_ANSWERS
    }

    Kind kind();

    /** Says whether others have put something here of which the author of the case may know nothing. */
    default boolean keepsOfOthers(String caseId) {
        return false;
    }

    /**
     * Locks what others may be writing to until the transaction ends. All of it is locked before anything is forgotten, so
     * that nothing is written behind the back of who forgets.
     */
    default void hold(String caseId) {}

    /** Forgets all that belongs to a case, and returns how much that was. */
    int forget(String caseId);
}
