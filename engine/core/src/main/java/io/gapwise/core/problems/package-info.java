/** Reports bad input: where it is, what is wrong with it and what would be accepted. */
@NullMarked
package io.gapwise.core.problems;

import org.jspecify.annotations.NullMarked;
