package io.gapwise.site.upload;

/** Says why a good row got no answer, while others of the same upload did. */
enum RowFailure {
    /** The rules contradict each other about this case, or do not cover it. */
    RULES_AT_FAULT,
    /** The case that was to be changed is not there any more, or was changed at the same moment. */
    CASE_CHANGED,
    /** The database did not accept this answer. */
    NOT_STORED,
    /** Something failed that nobody foresaw; the log has the details. */
    UNEXPECTED
}
