/** A case is described: one question at a time, or all of them on one form. */
@NullMarked
package io.gapwise.site.interview;

import org.jspecify.annotations.NullMarked;
