/** How bad input is reported: where it is, what is wrong with it, what would be accepted. */
@NullMarked
package io.gapwise.core.problems;

import org.jspecify.annotations.NullMarked;
