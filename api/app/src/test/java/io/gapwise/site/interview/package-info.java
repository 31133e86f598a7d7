/** The questions of an interview, as those who answer them see them. */
@NullMarked
package io.gapwise.site.interview;

import org.jspecify.annotations.NullMarked;
