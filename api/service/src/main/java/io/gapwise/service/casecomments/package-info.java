/** Keeps the comments that came in a sheet with the cases that their rows became. They change nothing by themselves. */
@NullMarked
package io.gapwise.service.casecomments;

import org.jspecify.annotations.NullMarked;
