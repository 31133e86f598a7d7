package io.gapwise.site.upload;

/** Says why a good row got no answer, while others of the same upload did. */
enum RowFailure {
    /** The rules contradict each other about this case, or leave it out. */
    RULES_AT_FAULT,
    /** The database did not take this answer. */
    NOT_STORED,
    /** Something failed that nobody foresaw; the log has it. */
    UNEXPECTED
}
