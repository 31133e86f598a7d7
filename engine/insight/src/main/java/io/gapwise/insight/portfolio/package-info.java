/** Places cases among one another, for people who look at many at once. */
@NullMarked
package io.gapwise.insight.portfolio;

import org.jspecify.annotations.NullMarked;
