/** Finds words in comments that may point to an obstacle; what a person confirms becomes statements of a case. */
@NullMarked
package io.gapwise.service.comments;

import org.jspecify.annotations.NullMarked;
