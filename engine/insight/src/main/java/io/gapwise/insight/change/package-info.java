/** Finds which answers of a case would have to change for it to get another recommendation. */
@NullMarked
package io.gapwise.insight.change;

import org.jspecify.annotations.NullMarked;
