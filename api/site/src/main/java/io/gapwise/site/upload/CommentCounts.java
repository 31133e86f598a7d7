package io.gapwise.site.upload;

/**
 * Counts the comments of the answered rows of an upload.
 *
 * @param rows how many rows have any
 * @param hinting how many comments have words that may point to an obstacle
 */
record CommentCounts(long rows, long comments, long hinting) {}
