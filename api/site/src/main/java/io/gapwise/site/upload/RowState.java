package io.gapwise.site.upload;

/** What is known of a row. */
enum RowState {
    BAD,
    GOOD,
    /** Not to be answered: somebody said so. */
    LEFT_OUT,
    ANSWERED,
    /** Good, and yet the rules had no answer. */
    FAILED
}
