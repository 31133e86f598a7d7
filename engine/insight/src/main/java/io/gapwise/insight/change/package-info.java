/** What would have to be answered otherwise for a case to get another answer. */
@NullMarked
package io.gapwise.insight.change;

import org.jspecify.annotations.NullMarked;
