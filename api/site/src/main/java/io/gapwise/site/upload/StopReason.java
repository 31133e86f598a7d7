package io.gapwise.site.upload;

/** Says why the answering of an upload stopped before its last row. */
enum StopReason {
    /** No rule set was live when the answering began. */
    NO_RULES,
    /** The database did not accept the answers. */
    STORE_REFUSED,
    /** The program itself ended, several times in a row, while it answered these rows. */
    KEEPS_FAILING,
    /** Something failed that nobody foresaw; the log has the details. */
    UNEXPECTED;

    static StopReason of(Throwable failure) {
        return StoreFailures.isOne(failure) ? STORE_REFUSED : UNEXPECTED;
    }
}
