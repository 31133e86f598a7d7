package io.gapwise.site.comments;

/**
 * A comment that came with the case, as it is shown.
 *
 * @param column what its column was called
 */
record ShownComment(String column, String text, MarkedText marked) {}
