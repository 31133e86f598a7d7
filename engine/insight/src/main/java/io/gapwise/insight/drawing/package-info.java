/** Draws very many cases to try, and leaves out of one that shows something whatever it need not have. */
@NullMarked
package io.gapwise.insight.drawing;

import org.jspecify.annotations.NullMarked;
