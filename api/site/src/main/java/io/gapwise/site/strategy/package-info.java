/** Shows the strategy of an organisation as one page, and lets its entries be written down, taken from files and changed. */
@NullMarked
package io.gapwise.site.strategy;

import org.jspecify.annotations.NullMarked;
