/** Where a case stands among others, for those who look at many at once. */
@NullMarked
package io.gapwise.insight.portfolio;

import org.jspecify.annotations.NullMarked;
