package io.gapwise.service.recommendations;

/** Forgets what is stored of a case elsewhere, such as drafts. It works for the caller's tenant, in its transaction. */
public interface CaseTraces {

    /** Names what is forgotten, as receipts count it. */
    enum Kind {
        DRAFTS,
        UPLOAD_ROWS
    }

    Kind kind();

    /** Forgets all that belongs to the case of a recommendation, and returns how much that was. */
    int forget(String recommendation);
}
