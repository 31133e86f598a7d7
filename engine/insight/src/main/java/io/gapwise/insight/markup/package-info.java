/** Pages to be read by people: what is written into them is shown, never taken for markup. */
@NullMarked
package io.gapwise.insight.markup;

import org.jspecify.annotations.NullMarked;
