/** Draws how a figure went over time, for those who see and for those who read. */
@NullMarked
package io.gapwise.site.initiatives.chart;

import org.jspecify.annotations.NullMarked;
