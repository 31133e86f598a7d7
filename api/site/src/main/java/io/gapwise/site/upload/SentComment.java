package io.gapwise.site.upload;

import io.gapwise.service.casecomments.KeptComment;

/**
 * A comment that stands in a row.
 *
 * @param hinting whether words in it may point to an obstacle
 */
record SentComment(KeptComment said, boolean hinting) {}
