/** All cases that were answered: found, laid side by side, taken away as a sheet. */
@NullMarked
package io.gapwise.site.cases;

import org.jspecify.annotations.NullMarked;
