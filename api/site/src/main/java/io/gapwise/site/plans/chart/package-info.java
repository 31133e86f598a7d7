/** Draws plans: when what runs, and how much of the means it takes. Every drawing has a table beside it that says the same. */
@NullMarked
package io.gapwise.site.plans.chart;

import org.jspecify.annotations.NullMarked;
