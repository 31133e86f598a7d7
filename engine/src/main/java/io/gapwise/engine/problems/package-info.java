/** How bad input is reported: where it is, what is wrong with it, what would be accepted. */
@NullMarked
package io.gapwise.engine.problems;

import org.jspecify.annotations.NullMarked;
