package io.gapwise.site.upload;

import io.gapwise.service.quotas.QuotaReached;

/** Says why the answering of an upload stopped before its last row. */
enum StopReason {
    /** No rule set was live when the answering began. */
    NO_RULES,
    /** The database did not accept the answers. */
    STORE_REFUSED,
    /** The tenant may store no more cases. */
    QUOTA_REACHED,
    /** The program itself ended, several times in a row, while it answered these rows. */
    KEEPS_FAILING,
    /** Something failed that nobody foresaw; the log has the details. */
    UNEXPECTED;

    static StopReason of(Throwable failure) {
        if (failure instanceof QuotaReached) {
            return QUOTA_REACHED;
        }
        return StoreFailures.isOne(failure) ? STORE_REFUSED : UNEXPECTED;
    }
}
